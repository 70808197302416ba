package io.smartbiz.platform.access;

/**
 * The other end of a request's connection, as the operating system identifies it.
 *
 * @param address the client's address, or that of the proxy before it
 * @param port the client's port
 * @param serverPort this server's port
 */
public record Peer(String address, int port, int serverPort) {}
