package iti.api.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a call answers with when its method says only "a response": the description of the interface is made from it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Gives {

    /** Form of the body; {@code Void} for none, {@code byte[]} for a file. */
    Class<?> value() default Void.class;

    /** Statuses of success. */
    int[] status() default 200;

    /** Whether the answer carries the version as its {@code ETag}. */
    boolean versioned() default false;
}
