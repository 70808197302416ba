package io.smartbiz.platform.settings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key for one purpose, so that a signature made for another is never valid. It is derived from the token key. */
public final class PurposeKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    PurposeKey(byte[] tokenKey, String purpose) {
        this.key = new SecretKeySpec(sign(new SecretKeySpec(tokenKey, ALGORITHM), purpose), ALGORITHM);
    }

    /** The signature of a text, 32 bytes (HMAC-SHA256). The same text always has the same. */
    public byte[] sign(String text) {
        return sign(key, text);
    }

    private static byte[] sign(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "PurposeKey";
    }
}
