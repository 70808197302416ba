package io.smartbiz.platform.json;

import io.smartbiz.platform.text.NameKey;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must not be blank must show something: a name of signs that nobody sees is none. */
@Configuration(proxyBeanMethods = false)
class ShownTextConfiguration {

    @Bean
    ValidationConfigurationCustomizer shownTexts() {
        return configuration -> {
            var hibernate = (HibernateValidatorConfiguration) configuration;
            var mapping = hibernate.createConstraintMapping();
            mapping.constraintDefinition(NotBlank.class)
                    .includeExistingValidators(false)
                    .validatedBy(ShowsSomething.class);
            hibernate.addMapping(mapping);
        };
    }

    /** The meaning of {@link NotBlank}; null is blank, too. */
    static final class ShowsSomething implements ConstraintValidator<NotBlank, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text != null && !NameKey.isUnseen(text);
        }
    }
}
