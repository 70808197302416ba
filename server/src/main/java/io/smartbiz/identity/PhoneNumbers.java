package io.smartbiz.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.errors.Failure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Telephone numbers in the one form that they are kept in. */
public final class PhoneNumbers {

    /** Where a number without a country code belongs, by the organisation's currency. */
    private static final Map<String, String> COUNTRY = Map.of("UZS", "UZ", "IRR", "IR", "RUB", "RU", "KZT", "KZ");

    private PhoneNumbers() {}

    /** The number as E.164, such as {@code +998901234567}. @throws Failure when it is none */
    public static @Nullable String normalize(String field, @Nullable String text, Organization organization) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var util = PhoneNumberUtil.getInstance();
        try {
            var number = util.parse(text, COUNTRY.getOrDefault(organization.currency(), "ZZ"));
            if (util.isPossibleNumber(number)) {
                return util.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            // Refused below.
        }
        throw Failure.invalid(field, "field.not_a_phone_number");
    }
}
