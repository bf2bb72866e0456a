package io.heirloom.itemregistry.value;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text in any script that may have line feeds, but no other control characters and no halves of surrogate pairs. */
@Pattern(regexp = "(?:[^\\p{Cc}\\p{Cs}]|\\n)*+")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER})
public @interface PlainParagraphs {
    String message() default "must be text without control characters other than line feeds";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
