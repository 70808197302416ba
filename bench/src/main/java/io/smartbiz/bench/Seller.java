package io.smartbiz.bench;

import io.smartbiz.bench.CrashShop.Order;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Sells on one connection until it is told to stop, or until a sale is not acknowledged. */
final class Seller implements Callable<Seller> {

    private static final int CREATED = 201;
    private static final int UNAVAILABLE = 503;

    private final Server server;
    private final CrashShop shop;
    private final Random random;
    private final String keys;
    private volatile boolean stopped;
    private int acknowledged;
    private @Nullable Order unanswered;
    private String end = "";

    /** @param keys what the keys of its sales begin with */
    Seller(Server server, CrashShop shop, long seed, String keys) {
        this.server = server;
        this.shop = shop;
        this.random = new Random(seed);
        this.keys = keys;
    }

    void stop() {
        stopped = true;
    }

    int acknowledged() {
        return acknowledged;
    }

    /** The sale that was not answered; null when all were acknowledged. */
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
                Order order = shop.order(random, keys + acknowledged);
                unanswered = order;
                int status = http.send(order.request());
                if (status == CREATED) {
                    shop.acknowledged(order, http.body());
                    acknowledged++;
                    unanswered = null;
                } else if (status == UNAVAILABLE) {
                    end = "503";
                } else {
                    throw new IllegalStateException("A sale was answered with " + status + " " + http.body());
                }
            }
        } catch (IOException e) {
            end = "cut off";
        }
        return this;
    }
}
