package io.smartbiz.platform.json;

import java.io.DataInput;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * Parsers that keep to {@link Bounds}, whatever the JSON is read into. A number out of bounds is a wrong value of its field;
 * a document of too many parts is not read to its end.
 */
final class BoundedJsonFactory extends JsonFactory {

    private static final long serialVersionUID = 1;

    BoundedJsonFactory() {
        super(settings());
    }

    private static JsonFactoryBuilder settings() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Bounds.JSON_DEPTH)
                        .build());
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext context, IOContext io, InputStream in) {
        return new BoundedParser(super._createParser(context, io, in));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext context, IOContext io, Reader in) {
        return new BoundedParser(super._createParser(context, io, in));
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext context, IOContext io, char[] text, int offset, int length, boolean recyclable) {
        return new BoundedParser(super._createParser(context, io, text, offset, length, recyclable));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext context, IOContext io, byte[] text, int offset, int length) {
        return new BoundedParser(super._createParser(context, io, text, offset, length));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext context, IOContext io, DataInput in) {
        return new BoundedParser(super._createParser(context, io, in));
    }

    private static final class BoundedParser extends JsonParserDelegate {

        private int tokens;

        BoundedParser(JsonParser parser) {
            super(parser);
        }

        @Override
        public @Nullable JsonToken nextToken() {
            JsonToken token = super.nextToken();
            count();
            return token;
        }

        @Override
        public @Nullable JsonToken nextValue() {
            JsonToken token = super.nextValue();
            count();
            return token;
        }

        @Override
        public @Nullable String nextName() {
            String name = super.nextName();
            count();
            return name;
        }

        @Override
        public boolean nextName(SerializableString name) {
            boolean same = super.nextName(name);
            count();
            return same;
        }

        @Override
        public int nextNameMatch(PropertyNameMatcher names) {
            int match = super.nextNameMatch(names);
            count();
            return match;
        }

        private void count() {
            TokenStreamContext place = streamReadContext();
            boolean tooLong = place.inArray() && place.getCurrentIndex() >= Bounds.ARRAY_ELEMENTS;
            if (++tokens > Bounds.JSON_TOKENS || tooLong) {
                throw new JsonTooLongException();
            }
        }

        @Override
        public BigDecimal getDecimalValue() {
            return bounded(read(super::getDecimalValue));
        }

        @Override
        public BigInteger getBigIntegerValue() {
            getDecimalValue();
            return super.getBigIntegerValue();
        }

        @Override
        public Number getNumberValue() {
            return checked(read(super::getNumberValue));
        }

        @Override
        public Number getNumberValueExact() {
            return checked(read(super::getNumberValueExact));
        }

        @Override
        public Object getNumberValueDeferred() {
            return currentToken() == JsonToken.VALUE_NUMBER_FLOAT ? getDecimalValue() : getNumberValue();
        }

        /** The parser reads exponents of up to ten digits. For longer ones it throws an exception that is not a JSON error. */
        private <T> T read(Supplier<T> number) {
            try {
                return number.get();
            } catch (NumberFormatException e) {
                throw tooLarge();
            }
        }

        private Number checked(Number value) {
            if (value instanceof BigDecimal number) {
                bounded(number);
            } else if (value instanceof BigInteger number) {
                bounded(new BigDecimal(number));
            }
            return value;
        }

        private BigDecimal bounded(BigDecimal number) {
            if (!Bounds.hold(number)) {
                throw tooLarge();
            }
            return number;
        }

        private InputCoercionException tooLarge() {
            return new InputCoercionException(this, "The number has too many digits", currentToken(), BigDecimal.class);
        }
    }
}
