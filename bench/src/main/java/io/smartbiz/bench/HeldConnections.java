package io.smartbiz.bench;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Keeps many connections busy with what a normal client never does, and opens another for each that the server closes. */
abstract class HeldConnections implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    /** To be called once the subclass is complete. */
    final void open(int connections) {
        for (int i = 0; i < connections; i++) {
            int number = i;
            threads.add(Thread.ofVirtual().start(() -> hold(number)));
        }
    }

    private void hold(int number) {
        while (!ended) {
            try (Socket socket = connect()) {
                misuse(socket, number);
            } catch (IOException e) {
                Server.sleep(200);
            }
        }
    }

    /** A new connection. */
    abstract Socket connect() throws IOException;

    /** Works until the server closes the connection, or until {@link #isEnded}. */
    abstract void misuse(Socket socket, int number) throws IOException;

    final boolean isEnded() {
        return ended;
    }

    @Override
    public final void close() {
        ended = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
