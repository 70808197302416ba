package io.smartbiz.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Keeps some connections busy while something else happens, and remembers how long each answer took. */
final class Observed {

    private static final int FIRST_ERROR = 400;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    /** A refused client waits this long. Faster retries would be an attack by volume, which is left to a proxy. */
    private static final long PAUSE_MILLIS = 200;

    private Observed() {}

    /**
     * What was seen.
     *
     * @param perSecond good answers a second
     * @param p99 of the good answers, in milliseconds
     * @param longest of all answers, in milliseconds
     * @param unavailable answers with 503
     * @param failed answers with another error, and connections that broke off
     */
    record Result(double perSecond, double p50, double p99, double longest, long unavailable, long failed) {

        long refused() {
            return unavailable + failed;
        }
    }

    private record Answers(List<Double> good, double longest, long unavailable, long failed) {}

    static Result run(int port, int clients, Duration time, Load.RequestsOfClient requests) {
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Callable<Answers>> work = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                Load.Requests own = requests.of(client);
                work.add(() -> drive(port, begin + time.toNanos(), own));
            }
            var good = new ArrayList<Double>();
            double longest = 0;
            long unavailable = 0;
            long failed = 0;
            for (Future<Answers> done : threads.invokeAll(work)) {
                good.addAll(done.get().good());
                longest = Math.max(longest, done.get().longest());
                unavailable += done.get().unavailable();
                failed += done.get().failed();
            }
            double[] sorted = good.stream().mapToDouble(one -> one).sorted().toArray();
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Result(
                    sorted.length / seconds, share(sorted, 0.5), share(sorted, 0.99), longest, unavailable, failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static double share(double[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.min(sorted.length - 1, (int) Math.floor(share * sorted.length))];
    }

    private static Answers drive(int port, long end, Load.Requests requests) {
        var good = new ArrayList<Double>();
        double longest = 0;
        long unavailable = 0;
        long failed = 0;
        try (var connection = new HttpConnection(port, false)) {
            while (System.nanoTime() < end) {
                long begin = System.nanoTime();
                int status = send(connection, requests.next());
                double millis = (System.nanoTime() - begin) / 1e6;
                longest = Math.max(longest, millis);
                if (status < FIRST_ERROR) {
                    good.add(millis);
                } else if (status == UNAVAILABLE) {
                    unavailable++;
                } else {
                    failed++;
                }
            }
        }
        return new Answers(good, longest, unavailable, failed);
    }

    private static int send(HttpConnection connection, byte[] request) {
        try {
            return connection.send(request);
        } catch (IOException e) {
            connection.close();
            return Integer.MAX_VALUE;
        }
    }

    /** Sends requests on some connections until it is closed, whatever is answered. */
    static final class Attack implements AutoCloseable {

        private final List<Thread> threads = new ArrayList<>();
        private final int port;
        private volatile boolean ended;

        Attack(int port, int clients, Load.RequestsOfClient requests) {
            this.port = port;
            for (int client = 0; client < clients; client++) {
                Load.Requests own = requests.of(client);
                threads.add(Thread.ofVirtual().start(() -> attack(own)));
            }
        }

        private void attack(Load.Requests own) {
            try (var connection = new HttpConnection(port, false)) {
                while (!ended) {
                    if (send(connection, own.next()) >= TOO_MANY) {
                        Server.sleep(PAUSE_MILLIS);
                    }
                }
            }
        }

        @Override
        public void close() {
            ended = true;
            threads.forEach(thread -> {
                try {
                    thread.join(Duration.ofSeconds(30));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }
}
