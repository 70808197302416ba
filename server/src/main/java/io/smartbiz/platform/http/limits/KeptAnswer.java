package io.smartbiz.platform.http.limits;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is kept until it is whole and sent when nothing else of the request is left, so that whoever takes it slowly
 * holds its bytes only, in memory that is granted, and not the rows and objects that it was made of. Only what comes from a
 * file, piece by piece, is not kept.
 */
final class KeptAnswer extends HttpServletResponseWrapper implements AutoCloseable {

    /** The longest answer to a question. What answers a change is shorter, because the change is made by then. */
    static final int MOST_BYTES = 6 * 1024 * 1024;

    /** Granted to every answer. */
    private static final int FIRST_BYTES = 8 * 1024;

    private static final int FURTHER_BYTES = 32 * 1024;

    /** Of the answer to a change that cannot be asked for again. */
    private static final int MOST_OVERDRAWN = 2 * FURTHER_BYTES;

    private static final int RETRY_SECONDS = 2;

    private final ByteBudget budget;
    private final Supplier<Sender> asker;
    private final BooleanSupplier streams;
    private final Kind kind;
    private final AnswerPace pace;
    private final List<byte[]> blocks = new ArrayList<>();
    private final Body body = new Body();
    private @Nullable PrintWriter writer;
    private @Nullable Sender sender;
    private @Nullable Failure refusal;
    private boolean passes;
    private boolean flushes;

    /** The bytes of the last block that are filled. */
    private int filled;

    private int length;
    private int granted;

    /** What is lost if the answer is refused. */
    enum Kind {
        /** Nothing: it was only read. */
        READ,
        /** Nothing: whoever repeats the change with its key gets the answer. */
        REPEATABLE,
        /** The answer. */
        ONCE
    }

    /**
     * @param asker for whom it is, once that is known
     * @param streams whether it comes from a file, asked when it begins
     */
    KeptAnswer(
            HttpServletResponse response,
            ByteBudget budget,
            Supplier<Sender> asker,
            BooleanSupplier streams,
            Kind kind,
            AnswerPace pace) {
        super(response);
        this.budget = budget;
        this.asker = asker;
        this.streams = streams;
        this.kind = kind;
        this.pace = pace;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        PrintWriter present = writer;
        if (present == null) {
            present = new PrintWriter(new OutputStreamWriter(body, getCharacterEncoding()));
            writer = present;
        }
        return present;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (blocks.isEmpty()) {
            super.flushBuffer();
        } else {
            flushes = true;
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    private void forget() {
        close();
        passes = false;
        flushes = false;
        refusal = null;
        writer = null;
    }

    private void write(byte[] bytes, int offset, int length) throws IOException {
        if (blocks.isEmpty() && !passes) {
            passes = streams.getAsBoolean();
        }
        if (passes) {
            pace.send(super.getOutputStream(), bytes, offset, length);
        } else {
            keep(bytes, offset, length);
        }
    }

    private void keep(byte[] bytes, int offset, int more) {
        for (int kept = 0; kept < more && refusal == null; ) {
            if (blocks.isEmpty() || filled == blocks.getLast().length) {
                addBlock();
            } else {
                int some = Math.min(more - kept, blocks.getLast().length - filled);
                System.arraycopy(bytes, offset + kept, blocks.getLast(), filled, some);
                filled += some;
                length += some;
                kept += some;
            }
        }
    }

    private void addBlock() {
        if (blocks.isEmpty()) {
            blocks.add(new byte[FIRST_BYTES]);
        } else if (grant()) {
            blocks.add(new byte[FURTHER_BYTES]);
        } else {
            close();
        }
        filled = 0;
    }

    /** Asks for room for one more block. */
    private boolean grant() {
        Sender known = sender == null ? asker.get() : sender;
        sender = known;
        if (kind == Kind.READ && granted + FURTHER_BYTES > MOST_BYTES) {
            refusal = Failure.invalid("size", "field.answer_too_long");
        } else if (budget.take(known, FURTHER_BYTES)) {
            granted += FURTHER_BYTES;
        } else if (kind == Kind.ONCE && granted < MOST_OVERDRAWN) {
            budget.overdraw(known, FURTHER_BYTES);
            granted += FURTHER_BYTES;
        } else {
            refusal = Failure.of(ErrorCode.RATE_LIMITED).retryAfter(RETRY_SECONDS);
        }
        return refusal == null;
    }

    /** Why it could not be kept; null when it was. What was written of it is forgotten. */
    @Nullable
    Failure refusal() {
        if (writer != null) {
            writer.flush();
        }
        return refusal;
    }

    /** Sends what was kept, and gives back each part of the memory as soon as it is taken. */
    void send() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (blocks.isEmpty()) {
            return;
        }
        setContentLength(length);
        ServletOutputStream out = super.getOutputStream();
        for (int i = 0; i < blocks.size(); i++) {
            byte[] block = blocks.get(i);
            pace.send(out, block, 0, i == blocks.size() - 1 ? filled : block.length);
            blocks.set(i, new byte[0]);
            giveBack(i == 0 ? 0 : FURTHER_BYTES);
        }
        if (flushes) {
            super.flushBuffer();
        }
    }

    private void giveBack(int bytes) {
        if (bytes > 0 && sender != null) {
            budget.giveBack(sender, bytes);
            granted -= bytes;
        }
    }

    /** Forgets what is kept. */
    @Override
    public void close() {
        blocks.clear();
        filled = 0;
        length = 0;
        giveBack(granted);
    }

    private final class Body extends ServletOutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            KeptAnswer.this.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            if (passes) {
                KeptAnswer.super.getOutputStream().flush();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("The answer is sent when it is whole");
        }
    }
}
