package io.heirloom.ownership.value;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;

/** Text in any script, without control characters, lone surrogates or characters that turn the reading direction. Null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

    String message() default "must not hold control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Joiners (category Cf) stay allowed: Persian, Indic scripts and emoji need them. */
    class Check implements ConstraintValidator<PlainText, String> {
        private static final Pattern UNWANTED =
                Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || !UNWANTED.matcher(value).find();
        }
    }
}
