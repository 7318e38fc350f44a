package iti.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Views and parts of views, rendered in English as people of Alvoria read them, without a server. */
public final class RenderedViews {

    private static final TemplateEngine ENGINE = engine();

    private RenderedViews() {
    }

    /** @param template markup that takes parts of views */
    public static String render(String template, Map<String, ?> model) {
        Map<String, Object> variables = new HashMap<>(model);
        variables.put("frame", new Frame("en", "ltr", "", "", "Alvoria", "", "", Instant.EPOCH, "token", Optional.empty(), List.of()));
        variables.put("words", new Words(Locale.ENGLISH, ZoneOffset.UTC, code -> "State " + code));
        return ENGINE.process(template, new Context(Locale.ENGLISH, variables));
    }

    /** The content of a page, without what the layout puts around it. */
    public static String content(String view, Map<String, ?> model) {
        return render("<th:block th:replace=\"~{" + view + " :: content}\"/>", model);
    }

    public static void says(String page, String... parts) {
        assertEquals(List.of(), Stream.of(parts).filter(part -> !page.contains(part)).toList(), page);
    }

    private static TemplateEngine engine() {
        FileTemplateResolver views = new FileTemplateResolver();
        views.setPrefix("src/main/webapp/WEB-INF/views/");
        views.setTemplateMode(TemplateMode.HTML);
        views.setCharacterEncoding("UTF-8");
        views.setCheckExistence(true);
        views.setOrder(1);
        StringTemplateResolver here = new StringTemplateResolver();
        here.setTemplateMode(TemplateMode.HTML);
        here.setOrder(2);
        TemplateEngine engine = new TemplateEngine();
        engine.addTemplateResolver(views);
        engine.addTemplateResolver(here);
        engine.setMessageResolver(new PageTexts());
        return engine;
    }
}
