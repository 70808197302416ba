package io.smartbiz.platform.http.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.settings.Networks;
import io.smartbiz.platform.settings.ProxySettings;
import io.smartbiz.platform.settings.ProxySettings.Headers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ForwardedHeadersTest {

    private static final String PROXY = "10.0.0.1";

    private static HttpServletRequest read(Headers kind, String peer, String... headers) {
        var request = new MockHttpServletRequest("GET", "/api/auth/me");
        request.setRemoteAddr(peer);
        request.addHeader("Host", "inside:8080");
        request.setServerName("inside");
        request.setServerPort(8080);
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        var trusted = Networks.parse("10.0.0.0/24, 2001:db8:1::/48, 192.0.2.7");
        return new ForwardedHeaders(new ProxySettings(trusted, kind)).read(request);
    }

    private static String sender(Headers kind, String header, String value) {
        return read(kind, PROXY, header, value).getRemoteAddr();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        198.51.100.7                                  | 198.51.100.7
        198.51.100.7:51234                            | 198.51.100.7
        2001:db8:9::1                                 | 2001:db8:9:0:0:0:0:1
        [2001:db8:9::1]:443                           | 2001:db8:9:0:0:0:0:1
        ::ffff:198.51.100.7                           | 198.51.100.7
        203.0.113.9, 198.51.100.7                     | 198.51.100.7
        203.0.113.9, 198.51.100.7, 10.0.0.2           | 198.51.100.7
        203.0.113.9,198.51.100.7,2001:db8:1::5,192.0.2.7 | 198.51.100.7
        198.51.100.7, 10.0.1.1                        | 10.0.1.1
        10.0.0.3, 10.0.0.2                            | 10.0.0.3
        198.51.100.7, unknown                         | 10.0.0.1
        198.51.100.7, 127.1                           | 10.0.0.1
        198.51.100.7, 999.0.0.1                       | 10.0.0.1
        198.51.100.7, localhost                       | 10.0.0.1
        198.51.100.7, garbage, 10.0.0.2               | 10.0.0.2
        198.51.100.7,                                 | 10.0.0.1
        '<script>, "'                                 | 10.0.0.1
        """)
    void readsTheSenderFromTheRightOverTrustedProxiesOnly(String value, String sender) {
        assertThat(sender(Headers.X_FORWARDED, "X-Forwarded-For", value)).isEqualTo(sender);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        for=198.51.100.7                                      | 198.51.100.7
        For="198.51.100.7:4711";proto=https;by=10.0.0.1       | 198.51.100.7
        proto=https; for="[2001:db8:9::1]:80"                 | 2001:db8:9:0:0:0:0:1
        for=203.0.113.9, for=198.51.100.7, for=10.0.0.2       | 198.51.100.7
        for="203.0.113.9, for=198.51.100.7                    | 198.51.100.7
        for=203.0.113.9;x="\\, for=198.51.100.7               | 198.51.100.7
        for=198.51.100.7, for=unknown                         | 10.0.0.1
        for=198.51.100.7, for=_hidden                         | 10.0.0.1
        for=198.51.100.7, by=10.0.0.1                         | 10.0.0.1
        for=2001:db8:9::1                                     | 2001:db8:9:0:0:0:0:1
        ;;;=,                                                 | 10.0.0.1
        """)
    void readsTheStandardHeaderAlike(String value, String sender) {
        assertThat(sender(Headers.FORWARDED, "Forwarded", value)).isEqualTo(sender);
    }

    @Test
    void readsSeveralLinesAsOneList() {
        var request = read(
                Headers.X_FORWARDED,
                PROXY,
                "X-Forwarded-For",
                "203.0.113.9",
                "X-Forwarded-For",
                "198.51.100.7, 10.0.0.2");
        assertThat(request.getRemoteAddr()).isEqualTo("198.51.100.7");
        var standard = read(
                Headers.FORWARDED,
                PROXY,
                "Forwarded",
                "for=\"203.0.113.9",
                "Forwarded",
                "for=198.51.100.7;proto=https");
        assertThat(standard.getRemoteAddr()).isEqualTo("198.51.100.7");
        assertThat(standard.isSecure()).isTrue();
    }

    @Test
    void readsHundredsOfHopsNoFurtherThanItTrusts() {
        String forged = String.join(", ", Collections.nCopies(900, "203.0.113.9"));
        assertThat(sender(Headers.X_FORWARDED, "X-Forwarded-For", forged + ", 198.51.100.7"))
                .isEqualTo("198.51.100.7");
        String chain = String.join(", ", Collections.nCopies(900, "10.0.0.2"));
        assertThat(sender(Headers.X_FORWARDED, "X-Forwarded-For", "198.51.100.7, " + chain))
                .isEqualTo("10.0.0.2");
    }

    @Test
    void believesNobodyElse() {
        String[] forged = {
            "X-Forwarded-For",
            "198.51.100.7",
            "X-Forwarded-Proto",
            "https",
            "X-Forwarded-Host",
            "evil.example",
            "Forwarded",
            "for=198.51.100.7;proto=https;host=evil.example"
        };
        for (Headers kind : Headers.values()) {
            for (String peer : new String[] {"10.0.1.1", "203.0.113.9", "127.0.0.1", "2001:db8:2::1", "192.0.2.8"}) {
                var request = read(kind, peer, forged);
                assertThat(request.getRemoteAddr()).isEqualTo(peer);
                assertThat(request.isSecure()).isFalse();
                assertThat(request.getServerName()).isEqualTo("inside");
            }
        }
    }

    /** A proxy that sets one kind of header passes the other on. */
    @Test
    void readsOnlyTheKindOfHeaderThatItsProxiesSet() {
        String[] both = {"X-Forwarded-For", "198.51.100.7", "Forwarded", "for=203.0.113.9;proto=https"};
        var request = read(Headers.X_FORWARDED, PROXY, both);
        assertThat(request.getRemoteAddr()).isEqualTo("198.51.100.7");
        assertThat(request.isSecure()).isFalse();
        var standard = read(Headers.FORWARDED, PROXY, both);
        assertThat(standard.getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(standard.isSecure()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        198.51.100.7           | https       | shop.example      | https://shop.example/api/auth/me
        198.51.100.7           | HTTPS       | shop.example:8443 | https://shop.example:8443/api/auth/me
        198.51.100.7           | http        | '[2001:db8::1]'   | http://[2001:db8::1]/api/auth/me
        198.51.100.7           | ftp         | shop.example/x    | http://inside:8080/api/auth/me
        198.51.100.7           |             |                   | http://inside:8080/api/auth/me
        198.51.100.7, 10.0.0.2 | https, http | a.example, b      | https://a.example/api/auth/me
        198.51.100.7, 10.0.0.2 | https       | a.example         | https://a.example/api/auth/me
        198.51.100.7           | https, http | a.example, b      | http://b/api/auth/me
        """)
    void tellsTheSchemeAndTheHostThatTheSenderUsed(String senders, String scheme, String host, String url) {
        var request = read(
                Headers.X_FORWARDED,
                PROXY,
                "X-Forwarded-For",
                senders,
                "X-Forwarded-Proto",
                scheme == null ? "" : scheme,
                "X-Forwarded-Host",
                host == null ? "" : host);
        assertThat(request.getRequestURL()).hasToString(url);
        assertThat(request.getScheme()).isEqualTo(url.replaceFirst(":.*", ""));
        assertThat(request.isSecure()).isEqualTo(url.startsWith("https"));
    }
}
