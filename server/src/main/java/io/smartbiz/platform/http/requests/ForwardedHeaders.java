package io.smartbiz.platform.http.requests;

import io.smartbiz.platform.settings.Networks;
import io.smartbiz.platform.settings.ProxySettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out who has sent a request that came through trusted proxies, how, and to which host. Each proxy adds at the right
 * end of a header what it knows of the one before it. So the headers are read from the right, for as long as it was a trusted
 * proxy that wrote: what stands further left may be forged. From anybody else the headers are ignored.
 */
final class ForwardedHeaders {

    private static final Logger log = LoggerFactory.getLogger(ForwardedHeaders.class);

    /** Nobody has more proxies in a row. */
    private static final int MOST_HOPS = 50;

    /** An address, perhaps with a port, which some proxies add. IPv6 addresses then stand in brackets. */
    private static final Pattern NODE =
            Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::\\w+)?|([0-9.]+)(?::\\w+)?|([0-9A-Fa-f:.]+)");

    private final ProxySettings proxies;
    private final AtomicBoolean isHintGiven = new AtomicBoolean();

    ForwardedHeaders(ProxySettings proxies) {
        this.proxies = proxies;
    }

    /**
     * What the proxies say, the nearest first.
     *
     * @param senders whom each has got the request from
     */
    private record Told(List<String> senders, List<String> schemes, List<String> hosts) {}

    /** The request as its sender has sent it; the same when no trusted proxy passed it on. */
    HttpServletRequest read(HttpServletRequest request) {
        InetAddress peer = Networks.address(request.getRemoteAddr());
        if (peer == null || !proxies.trusted().contains(peer)) {
            hint(request, peer);
            return request;
        }
        Told told = switch (proxies.headers()) {
            case X_FORWARDED ->
                new Told(
                        values(request, "X-Forwarded-For"),
                        values(request, "X-Forwarded-Proto"),
                        values(request, "X-Forwarded-Host"));
            case FORWARDED -> forwarded(values(request, "Forwarded"));
        };
        return read(request, peer, told);
    }

    /** An operator who sets up a proxy does not notice that all who come through it share one limit. */
    private void hint(HttpServletRequest request, @Nullable InetAddress peer) {
        if (peer == null || !(peer.isLoopbackAddress() || peer.isSiteLocalAddress())) {
            return;
        }
        if (request.getHeader("X-Forwarded-For") != null && isHintGiven.compareAndSet(false, true)) {
            log.warn(
                    "{} sends X-Forwarded-For. If it is your proxy, name it in SMARTBIZ_TRUSTED_PROXIES. Until then,"
                            + " all who come through it count as one address.",
                    peer.getHostAddress());
        }
    }

    private HttpServletRequest read(HttpServletRequest request, InetAddress peer, Told told) {
        InetAddress sender = peer;
        int last = 0;
        for (int i = 0; i < told.senders().size() && proxies.trusted().contains(sender); i++) {
            last = i;
            InetAddress next = node(told.senders().get(i));
            if (next == null) {
                // A trusted proxy does not know whom it serves, so all its requests count as its own.
                break;
            }
            sender = next;
        }
        return ForwardedRequest.of(request, sender.getHostAddress(), at(told.schemes(), last), at(told.hosts(), last));
    }

    /** What the proxy says that is so far away; a proxy that says nothing leaves what the one before it said. */
    private static @Nullable String at(List<String> values, int hop) {
        return values.isEmpty() ? null : values.get(Math.min(hop, values.size() - 1));
    }

    /** The parts of a header, the last first. Quotes do not matter: whoever begins one must not hide what follows it. */
    private static List<String> values(HttpServletRequest request, String header) {
        List<String> parts = Collections.list(request.getHeaders(header)).stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList()
                .reversed();
        return parts.subList(0, Math.min(parts.size(), MOST_HOPS));
    }

    private static Told forwarded(List<String> elements) {
        var told = new Told(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String element : elements) {
            told.senders().add(parameter(element, "for"));
            told.schemes().add(parameter(element, "proto"));
            told.hosts().add(parameter(element, "host"));
        }
        return told;
    }

    /** The value of a parameter without its quotes; empty when it is missing. */
    private static String parameter(String element, String name) {
        return Stream.of(element.split(";", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].strip().equalsIgnoreCase(name))
                .map(pair -> pair[1].strip())
                .map(value -> value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                        ? value.substring(1, value.length() - 1)
                        : value)
                .findFirst()
                .orElse("");
    }

    /** The address of a node; null when it hides or cannot be read. */
    static @Nullable InetAddress node(String text) {
        Matcher node = NODE.matcher(text);
        if (!node.matches()) {
            return null;
        }
        String address = node.group(1) != null ? node.group(1) : node.group(2) != null ? node.group(2) : node.group(3);
        return Networks.address(address);
    }
}
