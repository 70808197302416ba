package io.smartbiz.identity.credentials;

import com.nulabinc.zxcvbn.StandardDictionaries;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.settings.ServerSettings;
import io.smartbiz.platform.settings.SignInSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are allowed, and how they are hashed and checked. */
@Component
public class Passwords {

    private static final int SHORTEST = 8;
    /** bcrypt ignores what follows. */
    private static final int LONGEST_BYTES = 72;

    private static final int COMMONEST = 10_000;

    private final BCryptPasswordEncoder encoder;
    private final HashingPool pool;
    private final String nobodysHash;
    private final boolean forDemo;

    Passwords(SignInSettings settings, ServerSettings server, HashingPool pool) {
        this.pool = pool;
        this.encoder = new BCryptPasswordEncoder(settings.bcryptCost());
        this.forDemo = server.profile() == ServerSettings.Profile.DEMO;
        // The hash of no known password, as costly to check as a real one.
        this.nobodysHash =
                "$2a$%02d$%s".formatted(settings.bcryptCost(), "abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234");
    }

    /** Loaded when a password is first set; signing in does not need it. */
    private static final class Common {

        static final Set<String> PASSWORDS = load();

        private static Set<String> load() {
            try {
                return StandardDictionaries.PASSWORDS_LOADER.load().getRankedDictionary().entrySet().stream()
                        .filter(password -> password.getValue() <= COMMONEST)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @throws Failure {@code VALIDATION_ERROR} of {@code field} that says what is wrong with the password */
    public void check(String field, String password, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw Failure.invalid(field, "password.too_short", SHORTEST);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw Failure.invalid(field, "password.too_long", LONGEST_BYTES);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.equals(username.toLowerCase(Locale.ROOT))) {
            throw Failure.invalid(field, "password.is_username");
        }
        if (!forDemo && Common.PASSWORDS.contains(lower)) {
            throw Failure.invalid(field, "password.too_common");
        }
    }

    /**
     * Hashes a password that a member who is signed in, or a command, sets. Takes a while, so it is not called in a transaction.
     *
     * @throws Failure {@code RATE_LIMITED} when too many wait
     */
    public String hash(String password) {
        return pool.run(null, () -> Objects.requireNonNull(encoder.encode(password)));
    }

    /**
     * Whether the password is right. Without a hash, for an unknown member, the check takes the same time and fails. It is not
     * called in a transaction.
     *
     * @param device on which the member has signed in before, and so waits for no strangers; null for any other
     * @throws Failure {@code RATE_LIMITED} when too many wait
     */
    public boolean matches(String password, @Nullable String hash, @Nullable String device) {
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            pool.run(device, () -> encoder.matches("", nobodysHash));
            return false;
        }
        boolean matches = pool.run(device, () -> encoder.matches(password, hash == null ? nobodysHash : hash));
        return hash != null && matches;
    }
}
