package iti.web.frame;

import iti.web.typed.FilledAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.WebApplicationTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * The one template engine. Besides its own model every template sees {@code frame} (who, where, when) and {@code words} (dates,
 * codes and names of States in the reader's language), and {@code place}, the path of the page that its forms stand on. User text reaches a page only as a value, never as a template.
 */
@ApplicationScoped
public class Templates {

    private final Frames frames;
    private final TemplateEngine engine;

    @Inject
    public Templates(Frames frames, ServletContext application) {
        this.frames = frames;
        WebApplicationTemplateResolver views = new WebApplicationTemplateResolver(JakartaServletWebApplication.buildApplication(application));
        views.setPrefix("/WEB-INF/views/");
        views.setTemplateMode(TemplateMode.HTML);
        views.setCharacterEncoding("UTF-8");
        views.setCacheable(true);
        engine = new TemplateEngine();
        engine.setTemplateResolver(views);
        engine.setMessageResolver(new PageTexts());
        ValueProperties.install();
        engine.addDialect(new FilledAgain());
    }

    /** The whole page as text. */
    public String render(String view, Locale locale, Map<String, ?> model) {
        Map<String, Object> variables = new HashMap<>(model);
        Frames.Surroundings around = frames.around(locale);
        variables.put("frame", around.frame());
        variables.put("words", around.words());
        variables.put("place", frames.place());
        return engine.process(view, new Context(locale, variables));
    }
}
