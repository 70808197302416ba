package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who sends hostile requests: nobody, and members who sign in again when a request has ended their session. */
final class Abusers {

    static final Duration SOON = Duration.ofSeconds(2);

    static final Set<String> CODES =
            Arrays.stream(ErrorCode.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    /** By one request, its sender in the same process included. */
    private static final long MOST_ALLOCATED = 100L << 20;

    private static final int UNAUTHENTICATED = 401;

    private final Premises premises;
    private final Map<Who, Client> members = new EnumMap<>(Who.class);

    /** A sender; an administrator gets furthest. */
    enum Who {
        NOBODY,
        STAFF,
        SELLER,
        ADMIN
    }

    Abusers(Premises premises) {
        this.premises = premises;
    }

    Client client(Who who) {
        return who == Who.NOBODY ? Client.anonymous() : members.computeIfAbsent(who, this::signedIn);
    }

    private Client signedIn(Who who) {
        return premises.shop().member(who.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** What {@code send} is answered for a sender, who is signed in unless nobody: a hostile sign-out has worked before. */
    Answer answer(Who who, Target target, Function<Client, Answer> send) {
        Answer answer = send.apply(client(who));
        if (who == Who.NOBODY || target.isOpen() || answer.status() != UNAUTHENTICATED) {
            return answer;
        }
        members.remove(who);
        return send.apply(client(who));
    }

    /** Sends a request, which must be answered soon, without a fault of the server, and without much memory. */
    Answer holds(String what, Target target, Who who, Function<Client, Answer> send) {
        Tried tried = tried(who, target, send);
        // What is slow by itself is slow again; a pause of the machine is not.
        if (tried.took().compareTo(SOON) > 0) {
            tried = tried(who, target, send);
        }
        Answer answer = tried.answer();
        String about = "%s with %s as %s was answered %s %s"
                .formatted(
                        shortened(answer.request()),
                        what,
                        who,
                        answer.status(),
                        shortened(answer.body().toString()));
        assertThat(answer.status()).as(about).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.text("/error/code")).as(about).isIn(CODES);
        }
        assertThat(tried.took()).as(about).isLessThan(SOON);
        assertThat(tried.allocated()).as("bytes allocated: %s", about).isLessThan(MOST_ALLOCATED);
        return answer;
    }

    /** A request that was answered, with its time and the bytes that the process allocated meanwhile. */
    private record Tried(Answer answer, Duration took, long allocated) {}

    private Tried tried(Who who, Target target, Function<Client, Answer> send) {
        var begin = new AtomicLong();
        var allocated = new AtomicLong();
        Answer answer = answer(who, target, client -> {
            allocated.set(Wellbeing.allocatedBytes());
            begin.set(System.nanoTime());
            return send.apply(client);
        });
        return new Tried(
                answer,
                Duration.ofNanos(System.nanoTime() - begin.get()),
                Wellbeing.allocatedBytes() - allocated.get());
    }

    static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }

    /** The head of a request by hand: who sends it. */
    String authorization(Who who) {
        if (who == Who.NOBODY) {
            return "";
        }
        if (client(who).get("/api/auth/me").status() == UNAUTHENTICATED) {
            members.remove(who);
        }
        return "Authorization: " + client(who).header("Authorization") + "\r\n";
    }
}
