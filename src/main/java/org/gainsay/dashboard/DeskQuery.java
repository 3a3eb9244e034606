package org.gainsay.dashboard;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gainsay.assessment.Flag;
import org.gainsay.assessment.Status;
import org.gainsay.ledger.PageQuery;
import org.jspecify.annotations.Nullable;

/** Which claims the desk looks at, and in which order: all of it is in the address. */
public class DeskQuery extends PageQuery {

    /** As the value of {@code changedSince}: since who asks last looked. */
    static final String LAST = "last";

    @QueryParam("status")
    List<Status> status = List.of();

    @QueryParam("flag")
    List<Flag> flag = List.of();

    @QueryParam("topic")
    List<String> topic = List.of();

    @QueryParam("source")
    @Nullable
    String source;

    @QueryParam("changedSince")
    @Nullable
    String changedSince;

    @QueryParam("q")
    @Nullable
    String q;

    @QueryParam("sort")
    @Nullable
    String sort;

    /** One thing that narrows the list: what it is called, and the parameter that says it. */
    record Filter(String name, String parameter, String value) {}

    /** What narrows the list, in the order of the rail. */
    List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        status.forEach(s -> filters.add(new Filter(Words.name(s), "status", s.name())));
        flag.forEach(f -> filters.add(new Filter(Words.name(f), "flag", f.name())));
        topic().forEach(t -> filters.add(new Filter(t, "topic", t)));
        Stream.ofNullable(source()).forEach(s -> filters.add(new Filter("said by " + s, "source", s)));
        Stream.ofNullable(changedSince())
                .forEach(s -> filters.add(new Filter(
                        s.equals(LAST) ? "changed since I last looked" : "changed since " + s, "changedSince", s)));
        Stream.ofNullable(q()).forEach(words -> filters.add(new Filter("“" + words + "”", "q", words)));
        return filters;
    }

    List<String> topic() {
        return topic.stream().filter(t -> !t.isBlank()).toList();
    }

    @Nullable
    String source() {
        return given(source);
    }

    @Nullable
    String changedSince() {
        return given(changedSince);
    }

    @Nullable
    String q() {
        return given(q);
    }

    @Nullable
    String sort() {
        return given(sort);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** The same without one of the filters. */
    DeskQuery without(Filter filter) {
        DeskQuery less = new DeskQuery();
        less.status = without(filter, "status", status, Status::name);
        less.flag = without(filter, "flag", flag, Flag::name);
        less.topic = without(filter, "topic", topic(), t -> t);
        less.source = filter.parameter().equals("source") ? null : source();
        less.changedSince = filter.parameter().equals("changedSince") ? null : changedSince();
        less.q = filter.parameter().equals("q") ? null : q();
        less.sort = sort;
        return less;
    }

    private static <T> List<T> without(
            Filter filter, String parameter, List<T> values, java.util.function.Function<T, String> name) {
        Predicate<T> is = value ->
                filter.parameter().equals(parameter) && name.apply(value).equals(filter.value());
        return values.stream().filter(is.negate()).toList();
    }

    /** The address of it, from its first page on or from a later one. */
    String address(@Nullable String order, @Nullable String cursor) {
        List<String> parameters = new ArrayList<>();
        filters().forEach(f -> parameters.add(parameter(f.parameter(), f.value())));
        if (order != null) {
            parameters.add(parameter("sort", order));
        }
        if (cursor != null) {
            parameters.add(parameter("cursor", cursor));
        }
        return parameters.isEmpty() ? "/" : "/?" + String.join("&", parameters);
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
