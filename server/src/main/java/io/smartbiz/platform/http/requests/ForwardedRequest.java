package io.smartbiz.platform.http.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request as it was sent to the proxy before this server. */
final class ForwardedRequest extends HttpServletRequestWrapper {

    private static final String HTTPS = "https";
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::([1-9]\\d{0,4}))?");

    private final String address;
    private final String scheme;
    private final String host;
    private final int port;

    private ForwardedRequest(HttpServletRequest request, String address, String scheme, String host, int port) {
        super(request);
        this.address = address;
        this.scheme = scheme;
        this.host = host;
        this.port = port;
    }

    /**
     * @param scheme as the proxy says; what is neither http nor https is ignored
     * @param host as the proxy says, perhaps with a port; what is no host is ignored
     */
    static ForwardedRequest of(
            HttpServletRequest request, String address, @Nullable String scheme, @Nullable String host) {
        boolean isTold = HTTPS.equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        boolean isSecure = isTold ? HTTPS.equalsIgnoreCase(scheme) : request.isSecure();
        int usual = isSecure ? HTTPS_PORT : HTTP_PORT;
        Matcher named = matcher(host);
        if (!named.matches()) {
            named = matcher(request.getHeader(HttpHeaders.HOST));
        }
        boolean isNamed = named.matches();
        return new ForwardedRequest(
                request,
                address,
                isSecure ? HTTPS : "http",
                isNamed ? named.group(1) : request.getServerName(),
                isNamed && named.group(2) != null ? Integer.parseInt(named.group(2)) : usual);
    }

    private static Matcher matcher(@Nullable String host) {
        return HOST.matcher(host == null ? "" : host);
    }

    @Override
    public String getRemoteAddr() {
        return address;
    }

    @Override
    public String getRemoteHost() {
        return address;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public boolean isSecure() {
        return scheme.equals(HTTPS);
    }

    @Override
    public String getServerName() {
        return host;
    }

    @Override
    public int getServerPort() {
        return port;
    }

    @Override
    public StringBuffer getRequestURL() {
        String suffix = port == (isSecure() ? HTTPS_PORT : HTTP_PORT) ? "" : ":" + port;
        return new StringBuffer(scheme + "://" + host + suffix + getRequestURI());
    }
}
