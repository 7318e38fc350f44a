package iti.web.frame;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ognl.ObjectPropertyAccessor;
import ognl.OgnlException;
import ognl.OgnlRuntime;

/**
 * Reads the properties of our own values in templates: {@code a.status} calls {@code status()}, {@code getStatus()} or
 * {@code isStatus()}. The method is looked for once in each class; OGNL by itself goes through all methods of the class at each
 * reading, which cost a third of the time of a page. Everything else is left to OGNL.
 */
final class ValueProperties extends ObjectPropertyAccessor {

    private static final String OURS = "iti.";

    private final ClassValue<Map<String, Optional<Method>>> found = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private ValueProperties() {
    }

    /** From now on, for every template of this program. */
    static void install() {
        OgnlRuntime.setPropertyAccessor(Object.class, new ValueProperties());
    }

    @Override
    public Object getProperty(Map context, Object target, Object name) throws OgnlException {
        Class<?> type = target.getClass();
        if (name instanceof String property && type.getName().startsWith(OURS)) {
            Optional<Method> method = found.get(type).computeIfAbsent(property, p -> method(type, p));
            if (method.isPresent()) {
                return value(method.get(), target);
            }
        }
        return super.getProperty(context, target, name);
    }

    private static Object value(Method method, Object target) throws OgnlException {
        try {
            return method.invoke(target);
        } catch (InvocationTargetException e) {
            throw new OgnlException(method.toString(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new OgnlException(method.toString(), e);
        }
    }

    /** Only what is public in a public class can be called without more. */
    private static Optional<Method> method(Class<?> type, String property) {
        if (!Modifier.isPublic(type.getModifiers())) {
            return Optional.empty();
        }
        String capital = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        for (String name : new String[] {property, "get" + capital, "is" + capital}) {
            try {
                Method method = type.getMethod(name);
                if (Modifier.isPublic(method.getDeclaringClass().getModifiers()) && !Modifier.isStatic(method.getModifiers()) && method.getReturnType() != void.class) {
                    return Optional.of(method);
                }
            } catch (NoSuchMethodException e) {
                continue;
            }
        }
        return Optional.empty();
    }
}
