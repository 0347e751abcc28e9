// The coroutines of the network thread: one for each connection, from its first byte to its last. For server.cpp alone.
#pragma once
#include "server/network.hpp"
#include <algorithm>
#include <netinet/tcp.h>

namespace retake::server {

inline auto caught(ErrorCode& error) { return asio::redirect_error(asio::use_awaitable_t<Executor>(), error); }

// Small frames go at once, and a peer that is gone is noticed in ten seconds.
inline void tune(Socket& socket) {
    ErrorCode ignored;
    socket.set_option(Tcp::no_delay(true), ignored);
#ifdef TCP_USER_TIMEOUT
    const unsigned milliseconds = 10'000;
    ::setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds, sizeof milliseconds);
#endif
}

inline Coroutine<void> Server::Network::accept_all() {
    while (!stopping) {
        ErrorCode error;
        auto socket = co_await acceptor.async_accept(caught(error));
        if (stopping)
            co_return;
        if (error) { // Such as too many open files: the next one may find room.
            retry_timer.expires_after(std::chrono::milliseconds(100));
            co_await retry_timer.async_wait(caught(error));
            continue;
        }
        tune(socket);
        asio::co_spawn(executor, serve(std::move(socket)), asio::detached);
    }
}

// A newcomer costs the oldest that waits its place, so that nobody shuts the door by standing in it.
inline bool Server::Network::let_in(Visit& visit) {
    if (!keeper.gate().may_arrive(visit.guest, now()))
        return false;
    const auto cut = [](Visit* oldest) {
        ErrorCode ignored;
        oldest->stream->socket().close(ignored);
    };
    const bool full = connections >= setting.limits.connections;
    const bool crowded = !visit.guest.address.empty() && waiting_of[visit.address] >= setting.limits.waiting_per_address;
    if (full && waiting.empty())
        return false;
    if (full || crowded) {
        const auto oldest =
            std::ranges::find_if(waiting, [&](const Visit* other) { return !crowded || other->address == visit.address; });
        if (oldest != waiting.end()) {
            auto* other = *oldest;
            stop_waiting(*other);
            cut(other);
        }
    }
    ++waiting_of[visit.address];
    visit.place = waiting.insert(waiting.end(), &visit);
    return true;
}

inline void Server::Network::stop_waiting(Visit& visit) {
    if (!std::exchange(visit.waits, false))
        return;
    waiting.erase(visit.place);
    if (--waiting_of[visit.address] == 0)
        waiting_of.erase(visit.address);
}

inline Coroutine<void> Server::Network::serve(Socket socket) {
    ErrorCode error;
    const auto from = socket.remote_endpoint(error).address();
    const auto at = socket.local_endpoint(error).address();
    if (error)
        co_return;
    Stream stream(std::move(socket));
    Visit visit{.guest = keeper.gate().guest(from.to_string()), .address = from.to_string(), .stream = &stream};
    if (!let_in(visit))
        co_return;
    ++connections;
    beast::flat_buffer buffer(header_bytes_max + 1024);
    for (bool open = true; open && !stopping;) {
        http::request_parser<http::empty_body> parser;
        parser.header_limit(header_bytes_max);
        stream.expires_after(setting.limits.header_time);
        co_await http::async_read_header(stream, buffer, parser, caught(error));
        if (error == http::error::header_limit || error == http::error::buffer_overflow)
            co_await serve_request(stream, {}); // It is told why.
        if (error)
            break;
        if (parser.chunked() || parser.content_length().value_or(0) > 0)
            break; // Nobody sends us anything by HTTP.
        reached = reached || (from != at && !from.is_loopback());
        if (websocket::is_upgrade(parser.get()) && view(parser.get().target()) == "/ws") {
            co_await talk(visit, std::move(stream), parser.get());
            break;
        }
        open = co_await serve_request(stream, parser.get());
    }
    stop_waiting(visit);
    --connections;
    publish_soon();
}

inline Reply Server::Network::reply_to(const Request& request) {
    if (request.target().empty())
        return refusal(http::status::request_header_fields_too_large, "That request is too long.");
    if (!admits_host(field(request, http::field::host), setting.machine))
        return refusal(http::status::misdirected_request, "This room has another address. Type the one on the screen.");
    if (request.method() != http::verb::get && request.method() != http::verb::head)
        return refusal(http::status::method_not_allowed, "There is nothing to send here.");
    const auto target = view(request.target());
    const auto path = target.substr(0, target.find('?'));
    if (path == "/" || path == "/j")
        return page_reply(setting.page, packed_page, plain_page, request);
    if (const auto number = picture_number(path))
        return picture(*number);
    return refusal(http::status::not_found, "There is no such page.");
}

inline Coroutine<bool> Server::Network::serve_request(Stream& stream, const Request& request) {
    const auto reply = reply_to(request);
    const bool keep = request.keep_alive() && static_cast<unsigned>(reply.status) < 400;
    auto response = response_of(reply, request, keep);
    ErrorCode error;
    stream.expires_after(setting.limits.transfer_time);
    http::response_serializer<http::span_body<const char>> serializer(response);
    if (request.method() == http::verb::head)
        co_await http::async_write_header(stream, serializer, caught(error));
    else
        co_await http::async_write(stream, serializer, caught(error));
    if (!keep) {
        ErrorCode ignored;
        stream.socket().shutdown(Tcp::socket::shutdown_send, ignored);
    }
    publish_soon();
    co_return keep && !error;
}

// Kept from the first time on: a class asks for the same picture at once.
inline Reply Server::Network::picture(std::size_t number) {
    const auto file = keeper.picture(number);
    if (!file)
        return refusal(http::status::not_found, "There is no such picture.");
    if (const auto known = pictures.find(*file); known != pictures.end())
        return known->second;
    auto reply = refusal(http::status::not_found, "The picture is not there any more.");
    const auto type = media_type_of(*file);
    std::error_code failed;
    const auto size = std::filesystem::file_size(*file, failed);
    std::ifstream in(*file, std::ios::binary);
    if (!failed && in && !type.empty() && size <= picture_bytes_max) {
        std::string bytes(size, '\0');
        in.read(bytes.data(), static_cast<std::streamsize>(size));
        bytes.resize(static_cast<std::size_t>(in.gcount()));
        const auto etag = etag_of(bytes);
        reply = {.type = type,
                 .etag = etag,
                 .policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox",
                 .body = std::make_shared<const std::string>(std::move(bytes))};
    }
    return pictures[*file] = reply;
}

inline Coroutine<void> Server::Network::talk(Visit& visit, Stream stream, const Request& request) {
    const auto host = field(request, http::field::host);
    if (!admits_host(host, setting.machine) || !admits_origin(field(request, http::field::origin), host)) {
        visit.stream = &stream;
        const auto reply = refusal(http::status::forbidden, "Only the page of this room may speak here.");
        const auto response = response_of(reply, request, false);
        ErrorCode ignored;
        http::response_serializer<http::span_body<const char>> serializer(response);
        co_await http::async_write(stream, serializer, caught(ignored));
        stop_waiting(visit);
        co_return;
    }
    stream.expires_never(); // The WebSocket has times of its own.
    const auto link = std::make_shared<Link>(keeper.arrive(), visit.guest, std::move(stream), snapshot);
    auto& ws = link->ws;
    visit.stream = &ws.next_layer();
    ws.set_option(websocket::stream_base::timeout{setting.limits.handshake_time, websocket::stream_base::none(), false});
    ws.read_message_max(frame_max);
    ws.auto_fragment(false);
    ws.control_callback([this, id = link->id](websocket::frame_type kind, beast::string_view) {
        const auto found = links.find(id);
        if (kind != websocket::frame_type::pong || found == links.end() || stopping)
            return;
        if (const auto trip = found->second->pong(now())) {
            send(keeper.measure(id, *trip, now()));
            publish_soon();
        }
    });
    ErrorCode error;
    co_await ws.async_accept(request, caught(error));
    if (!error) {
        links.emplace(link->id, link);
        co_await listen_to(*link, visit);
        links.erase(link->id);
        frames_out += link->frames_out;
        gone.emplace_back(now(), link->id);
    }
    link->cut();
    stop_waiting(visit);
    ws.control_callback();
}

inline Coroutine<void> Server::Network::listen_to(Link& link, Visit& visit) {
    beast::flat_buffer buffer(frame_max + 512);
    while (!stopping) {
        ErrorCode error;
        co_await link.ws.async_read(buffer, caught(error));
        if (error || stopping || !link.ws.got_text())
            co_return;
        heard(link, visit, {static_cast<const char*>(buffer.data().data()), buffer.size()}, now());
        buffer.consume(buffer.size());
    }
}

inline void Server::Network::heard(Link& link, Visit& visit, std::string_view bytes, Instant received) {
    ++frames_in;
    send(keeper.hear(link.id, link.guest, bytes, received));
    if (visit.waits && keeper.is_pupil(link.id))
        stop_waiting(visit);
    slowest = std::max(slowest, now() - received);
    publish_soon();
}

} // namespace retake::server
