package io.smartbiz.identity.signin;

import io.smartbiz.platform.settings.SignInSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Keeps the refresh tokens of browsers in cookies that no script can read, one for each member who is signed in there. A
 * client asks for it with a header. No other site can send that header, nor the cookie, so neither can use what the cookie
 * allows.
 */
class RefreshCookies {

    /** Names the member whose cookie is meant; any value at signing in. */
    static final String HEADER = "Session-Cookie";

    private static final String PREFIX = "smartbiz_refresh_";
    private static final String PATH = "/api/auth";

    private final Duration life;

    RefreshCookies(SignInSettings settings) {
        this.life = Duration.ofDays(settings.refreshTokenDays());
    }

    /** The refresh token of a member; null when the request brings none. */
    @Nullable
    String find(HttpServletRequest request, UUID memberId) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(PREFIX + memberId))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** Puts the refresh token into a cookie. @return the pair without it */
    TokenPair keep(TokenPair pair, HttpServletRequest request, HttpServletResponse response) {
        add(response, cookie(pair.user().member().id(), pair.requireRefreshToken(), life, request.isSecure()));
        return pair.withoutRefreshToken();
    }

    void clear(UUID memberId, HttpServletResponse response) {
        add(response, cookie(memberId, "", Duration.ZERO, false));
    }

    private static void add(HttpServletResponse response, ResponseCookie cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static ResponseCookie cookie(UUID memberId, String value, Duration age, boolean secure) {
        return ResponseCookie.from(PREFIX + memberId, value)
                .path(PATH)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .maxAge(age)
                .build();
    }
}
