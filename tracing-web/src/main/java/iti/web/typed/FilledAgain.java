package iti.web.typed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/**
 * Fills the form of a finished page with what was typed before: the page's model has it as {@link #TYPED}. Only the form with the same action is filled; hidden fields,
 * passwords and files stay as the page has them, so that what is sent next counts from the present version.
 */
public final class FilledAgain implements IPostProcessorDialect {

    /** Name of the {@link Typed} in the model of a page. */
    public static final String TYPED = "typedBefore";

    /** Identity of the filled form on its page. */
    static final String PLACE = "typed-again";

    private static final int LAST = 1000;

    @Override
    public String getName() {
        return "filled-again";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, Filling.class, LAST));
    }

    /** One page while it is written; the engine makes one for each. */
    public static final class Filling extends AbstractTemplateHandler {

        private static final Set<String> LEFT = Set.of("hidden", "password", "file", "submit", "button");

        private final Map<String, Integer> met = new HashMap<>();
        private Typed typed;
        private IModelFactory models;
        private boolean inside;
        private String list;
        private boolean text;

        @Override
        public void setContext(ITemplateContext context) {
            super.setContext(context);
            typed = context.getVariable(TYPED) instanceof Typed t ? t : null;
            models = context.getModelFactory();
        }

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            String name = name(tag);
            if (typed != null && is(tag, "form")) {
                inside = "post".equalsIgnoreCase(tag.getAttributeValue("method")) && typed.by(tag.getAttributeValue("action"));
                super.handleOpenElement(inside && !tag.hasAttribute("id") ? models.setAttribute(tag, "id", PLACE) : tag);
                return;
            } else if (inside && is(tag, "select") && typed.fields().containsKey(name)) {
                list = name;
            } else if (inside && is(tag, "option") && list != null) {
                super.handleOpenElement(marked(tag, "selected", typed.fields().get(list).contains(tag.getAttributeValue("value"))));
                return;
            } else if (inside && is(tag, "details")) {
                super.handleOpenElement(marked(tag, "open", true));
                return;
            } else if (inside && is(tag, "textarea") && typed.fields().containsKey(name)) {
                super.handleOpenElement(tag);
                super.handleText(models.createText(escaped(next(name))));
                text = true;
                return;
            }
            super.handleOpenElement(tag);
        }

        @Override
        public void handleText(IText kept) {
            if (!text) {
                super.handleText(kept);
            }
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            switch (tag.getElementCompleteName()) {
                case "form" -> inside = false;
                case "select" -> list = null;
                case "textarea" -> text = false;
                default -> { }
            }
            super.handleCloseElement(tag);
        }

        @Override
        public void handleStandaloneElement(IStandaloneElementTag tag) {
            super.handleStandaloneElement(inside && is(tag, "input") && name(tag) != null ? filled(tag) : tag);
        }

        private IStandaloneElementTag filled(IStandaloneElementTag tag) {
            String name = name(tag);
            String type = tag.getAttributeValue("type");
            if ("checkbox".equals(type) || "radio".equals(type)) {
                String value = tag.hasAttribute("value") ? tag.getAttributeValue("value") : "on";
                return marked(tag, "checked", typed.fields().getOrDefault(name, List.of()).contains(value));
            }
            return type != null && LEFT.contains(type) || !typed.fields().containsKey(name) ? tag : models.setAttribute(tag, "value", escaped(next(name)));
        }

        /** The next of the values that were typed into fields of this name. */
        private String next(String name) {
            List<String> values = typed.fields().get(name);
            return values.get(Math.min(met.merge(name, 1, Integer::sum), values.size()) - 1);
        }

        private <T extends IProcessableElementTag> T marked(T tag, String mark, boolean on) {
            return on ? models.setAttribute(tag, mark, mark) : models.removeAttribute(tag, mark);
        }

        private static boolean is(IProcessableElementTag tag, String element) {
            return element.equals(tag.getElementCompleteName());
        }

        private static String name(IProcessableElementTag tag) {
            return tag.getAttributeValue("name");
        }

        private static String escaped(String text) {
            return HtmlEscape.escapeHtml4Xml(text);
        }
    }
}
