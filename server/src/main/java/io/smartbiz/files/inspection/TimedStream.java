package io.smartbiz.files.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import javax.imageio.stream.ImageInputStreamImpl;

/** A picture's bytes, with a buffer since decoders take them one by one, and with an end of the time to read them. */
final class TimedStream extends ImageInputStreamImpl {

    private static final int BUFFER = 16 * 1024;

    private final FileChannel file;
    private final long end;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
    private long start;

    TimedStream(FileChannel file, long end) {
        this.file = file;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        if (!fill()) {
            return -1;
        }
        int next = buffer.get((int) (streamPos - start)) & 0xFF;
        streamPos++;
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        requireTime();
        if (!fill()) {
            return -1;
        }
        int from = (int) (streamPos - start);
        int some = Math.min(length, buffer.limit() - from);
        buffer.get(from, target, offset, some);
        streamPos += some;
        return some;
    }

    /** Has the byte of the position in the buffer; false behind the last one. */
    private boolean fill() throws IOException {
        if (streamPos >= start && streamPos < start + buffer.limit()) {
            return true;
        }
        requireTime();
        start = streamPos;
        buffer.clear();
        int read = file.read(buffer, start);
        buffer.limit(Math.max(0, read));
        return read > 0;
    }

    private void requireTime() throws IOException {
        if (System.nanoTime() - end > 0) {
            throw new Workers.Late();
        }
    }

    @Override
    public long length() {
        try {
            return file.size();
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        file.close();
    }
}
