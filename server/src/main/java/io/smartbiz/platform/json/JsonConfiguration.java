package io.smartbiz.platform.json;

import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.text.Message;
import io.smartbiz.platform.text.PlainNumber;
import io.smartbiz.platform.text.Texts;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jooq.JSONB;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/** Snake case, exact numbers, lower-case enumerations. Unknown fields and wrong types are refused. */
@Configuration(proxyBeanMethods = false)
public class JsonConfiguration {

    @Bean
    JsonFactory boundedJson() {
        return new BoundedJsonFactory();
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return JsonConfiguration::configure;
    }

    @Bean
    JsonMapperBuilderCustomizer edits(ObjectProvider<Validator> validator) {
        return builder -> builder.addModule(
                new SimpleModule("edits").addDeserializer(Edit.class, new EditReader(validator::getObject, null)));
    }

    private static void configure(JsonMapper.Builder builder) {
        builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .addModule(new SimpleModule("smartbiz")
                        .addSerializer(BigDecimal.class, new NumberInPlain())
                        .addSerializer(Message.class, new MessageInWords())
                        .addSerializer(JSONB.class, new RawJson())
                        .addDeserializer(String.class, new CleanText())
                        .addDeserializer(BigDecimal.class, new ExactNumber())
                        .addDeserializer(
                                LocalDate.class,
                                new BoundedTime<>(LocalDate.class, LocalDateDeserializer.INSTANCE, Bounds::hold))
                        .addDeserializer(
                                Instant.class,
                                new BoundedTime<>(Instant.class, InstantDeserializer.INSTANT, Bounds::hold)));
    }

    private static final class NumberInPlain extends StdSerializer<BigDecimal> {

        NumberInPlain() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeNumber(PlainNumber.of(value));
        }
    }

    private static final class MessageInWords extends StdSerializer<Message> {

        MessageInWords() {
            super(Message.class);
        }

        @Override
        public void serialize(Message value, JsonGenerator json, SerializationContext context) {
            json.writeString(Texts.in(CurrentRequest.language(), value));
        }
    }

    private static final class RawJson extends StdSerializer<JSONB> {

        RawJson() {
            super(JSONB.class);
        }

        @Override
        public void serialize(JSONB value, JsonGenerator json, SerializationContext context) {
            json.writeRawValue(value.data());
        }
    }

    /** Refuses text that the database cannot store, so that it is reported as a wrong field and not as a fault. */
    private static final class CleanText extends StdScalarDeserializer<String> {

        CleanText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (String) context.handleUnexpectedToken(String.class, json);
            }
            String text = json.getString();
            if (!isStorable(text)) {
                return (String) context.handleWeirdStringValue(String.class, "", "not storable");
            }
            return text;
        }
    }

    /** Whether a text holds neither a zero character nor half of a surrogate pair. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == 0) {
                return false;
            }
            if (Character.isHighSurrogate(letter)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(letter)) {
                return false;
            }
        }
        return true;
    }

    /** A number, never a text that looks like one. The parser limits its length. */
    private static final class ExactNumber extends StdScalarDeserializer<BigDecimal> {

        ExactNumber() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
            JsonToken token = json.currentToken();
            if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, json);
            }
            return json.getDecimalValue();
        }
    }

    /** Dates and moments of the years that people mean. */
    private static final class BoundedTime<T> extends StdScalarDeserializer<T> {

        private final transient ValueDeserializer<T> reader;
        private final transient Predicate<T> holds;

        BoundedTime(Class<T> type, ValueDeserializer<T> reader, Predicate<T> holds) {
            super(type);
            this.reader = reader;
            this.holds = holds;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) {
            T value = reader.deserialize(json, context);
            return holds.test(value)
                    ? value
                    : (T) context.handleWeirdStringValue((Class<T>) handledType(), json.getString(), "out of bounds");
        }
    }
}
