package io.smartbiz.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Keeps some connections busy for a while. */
final class Load {

    private Load() {}

    /** Makes the next request of a client. */
    @FunctionalInterface
    interface Requests {
        byte[] next();
    }

    /** Makes the requests of each client. */
    @FunctionalInterface
    interface RequestsOfClient {
        Requests of(int client);
    }

    /**
     * What was done.
     *
     * @param good good answers
     * @param perSecond good answers a second
     * @param refused answers of another status
     */
    record Result(long good, double perSecond, long refused) {}

    private record Counted(long good, long refused) {}

    /** Runs {@code clients} connections for {@code time}, each sending its next request when the former is answered. */
    static Result run(int port, int clients, Duration time, int wantedStatus, RequestsOfClient requests) {
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Counted>> work = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                Requests own = requests.of(client);
                work.add(() -> drive(port, end, wantedStatus, own));
            }
            long good = 0;
            long refused = 0;
            for (Future<Counted> done : threads.invokeAll(work)) {
                good += done.get().good();
                refused += done.get().refused();
            }
            return new Result(good, good / ((System.nanoTime() - begin) / 1e9), refused);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Counted drive(int port, long end, int wantedStatus, Requests requests) {
        long good = 0;
        long refused = 0;
        try (var connection = new HttpConnection(port, false)) {
            while (System.nanoTime() < end) {
                if (connection.send(requests.next()) == wantedStatus) {
                    good++;
                } else {
                    refused++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Counted(good, refused);
    }
}
