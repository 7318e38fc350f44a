package iti.web.frame;

import iti.web.typed.FilledAgain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import jakarta.mvc.engine.ViewEngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Renders {@code *.html} views. A page is rendered whole before its first byte leaves, so a failing template never sends half a page. What was typed on it before and refused is filled in again. */
@ApplicationScoped
public class TemplateView implements ViewEngine {

    private final Templates templates;
    private final Frames frames;

    @Inject
    public TemplateView(Templates templates, Frames frames) {
        this.templates = templates;
        this.frames = frames;
    }

    @Override
    public boolean supports(String view) {
        return view.endsWith(".html");
    }

    @Override
    public void processView(ViewEngineContext context) throws ViewEngineException {
        frames.typedHere().ifPresent(typed -> context.getModels().put(FilledAgain.TYPED, typed));
        byte[] page = templates.render(context.getView(), context.getLocale(), context.getModels().asMap()).getBytes(StandardCharsets.UTF_8);
        try {
            context.getOutputStream().write(page);
        } catch (IOException e) {
            throw new ViewEngineException(e);
        }
    }
}
