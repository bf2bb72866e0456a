package io.heirloom.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A program that listens on the port it is given until it is ended. */
final class Answering {

    private Answering() {}

    public static void main(String[] arguments) throws IOException {
        try (var socket = new ServerSocket(Integer.parseInt(arguments[0]), 1, InetAddress.getLoopbackAddress())) {
            while (!Thread.currentThread().isInterrupted()) {
                socket.accept().close();
            }
        }
    }
}
