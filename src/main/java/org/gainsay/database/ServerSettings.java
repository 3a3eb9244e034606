package org.gainsay.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the server is told on its command line, which wins over every file in its data directory. */
final class ServerSettings {
    /** Without these an acknowledged write may be lost; they are checked in the running server before it is used. */
    static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private static final Map<String, String> REACHABLE_FROM_HERE_ALONE =
            Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", "");

    /**
     * One file per weekday, overwritten a week later. LOG ranks above ERROR here: a refused statement, whose message
     * may quote what somebody wrote, is the service's to report and stays out of this file.
     */
    private static final Map<String, String> SPARING_LOG = Map.ofEntries(
            Map.entry("logging_collector", "on"),
            Map.entry("log_directory", "../log"),
            Map.entry("log_filename", "postgresql-%a.log"),
            Map.entry("log_rotation_age", "1d"),
            Map.entry("log_rotation_size", "0"),
            Map.entry("log_truncate_on_rotation", "on"),
            Map.entry("log_min_messages", "log"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_statement", "none"),
            Map.entry("log_min_duration_statement", "-1"),
            Map.entry("log_parameter_max_length_on_error", "0"));

    private static final Map<String, String> SAME_EVERYWHERE =
            Map.of("timezone", "UTC", "log_timezone", "UTC", "password_encryption", "scram-sha-256");

    private ServerSettings() {}

    static List<String> arguments(int port) {
        List<String> arguments = new ArrayList<>(List.of("-p", Integer.toString(port)));
        DURABLE.forEach(name -> add(arguments, name, "on"));
        REACHABLE_FROM_HERE_ALONE.forEach((name, value) -> add(arguments, name, value));
        SPARING_LOG.forEach((name, value) -> add(arguments, name, value));
        SAME_EVERYWHERE.forEach((name, value) -> add(arguments, name, value));
        return arguments;
    }

    private static void add(List<String> arguments, String name, String value) {
        arguments.add("-c");
        arguments.add(name + "=" + value);
    }
}
