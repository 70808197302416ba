package io.smartbiz.bench;

import io.smartbiz.bench.CrashShop.Order;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Sends orders on one connection until it is told to stop, or until one is not acknowledged. */
final class Seller implements Callable<Seller> {

    private static final int UNAVAILABLE = 503;

    private final Server server;
    private final BiFunction<Random, String, Order> orders;
    private final Random random;
    private final String keys;
    private volatile boolean stopped;
    private int acknowledged;
    private @Nullable Order unanswered;
    private String end = "";

    /**
     * @param orders makes the next order with a key
     * @param keys what the keys begin with
     */
    Seller(Server server, BiFunction<Random, String, Order> orders, long seed, String keys) {
        this.server = server;
        this.orders = orders;
        this.random = new Random(seed);
        this.keys = keys;
    }

    void stop() {
        stopped = true;
    }

    int acknowledged() {
        return acknowledged;
    }

    /** The order that was not answered; null when all were acknowledged. */
    @Nullable
    Order unanswered() {
        return unanswered;
    }

    /** How the selling ended. */
    String end() {
        return end;
    }

    @Override
    public Seller call() {
        try (var http = new HttpConnection(server.port(), true)) {
            while (!stopped && unanswered == null) {
                Order order = orders.apply(random, keys + acknowledged);
                unanswered = order;
                int status = http.send(order.request());
                if (Order.isGood(status)) {
                    order.acknowledged(http.body());
                    acknowledged++;
                    unanswered = null;
                } else if (status == UNAVAILABLE) {
                    end = "503";
                } else {
                    throw new IllegalStateException(order.book() + " was answered with " + status + " " + http.body());
                }
            }
        } catch (IOException e) {
            end = "cut off";
        }
        return this;
    }
}
