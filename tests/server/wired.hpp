// A server on the loopback and clients that speak to it by plain sockets, so that they can also misbehave.
#pragma once
#include "rehearsal/client_frame.hpp"
#include "server/frames.hpp"
#include "server/server.hpp"
#include "support/cards.hpp"
#include <arpa/inet.h>
#include <chrono>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace retake::server {

using std::chrono::seconds;
inline constexpr int patience = 10'000; // milliseconds, on a machine that does other things, too

inline Instant real_time() {
    static const auto begun = std::chrono::steady_clock::now();
    return test::noon() + std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - begun);
}

// A TCP connection.
class Wire {
public:
    explicit Wire(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0;
    }
    Wire(Wire&& other) noexcept : socket_(std::exchange(other.socket_, -1)), connected_(other.connected_) {}
    Wire& operator=(Wire&&) = delete;
    ~Wire() {
        if (socket_ >= 0)
            ::close(socket_);
    }
    bool connected() const { return connected_; }
    void send(std::string_view bytes) const {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    // Some bytes; empty at the end of the connection, or when nothing comes for so long.
    std::string receive(int milliseconds = patience) {
        pollfd waited{socket_, POLLIN, 0};
        if (::poll(&waited, 1, milliseconds) != 1)
            return "";
        std::string bytes(65'536, '\0');
        const auto count = ::recv(socket_, bytes.data(), bytes.size(), 0);
        bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
        ended_ = count <= 0;
        return bytes;
    }
    // Whether the other side hangs up within that time.
    bool is_cut(int milliseconds = patience) {
        const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
        while (!ended_ && std::chrono::steady_clock::now() < until)
            receive(100);
        return ended_;
    }

private:
    int socket_;
    bool connected_ = false, ended_ = false;
};

// The whole reply to one HTTP request.
inline std::string ask(std::uint16_t port, const std::string& request) {
    Wire wire(port);
    wire.send(request);
    std::string reply;
    for (auto bytes = wire.receive(); !bytes.empty(); bytes = wire.receive())
        reply += bytes;
    return reply;
}

// A phone: it pongs when it is pinged, as browsers do.
class Phone {
public:
    explicit Phone(std::uint16_t port) : wire(port) {
        wire.send(rehearsal::handshake("127.0.0.1:" + std::to_string(port)));
        std::string head;
        while (head.find("\r\n\r\n") == std::string::npos) {
            const auto bytes = wire.receive();
            if (bytes.empty())
                return;
            head += bytes;
        }
        open = head.starts_with("HTTP/1.1 101");
        reader_.add(head.substr(head.find("\r\n\r\n") + 4));
    }
    void send(std::string_view frame) { wire.send(rehearsal::masked(rehearsal::Opcode::text, frame, 0x12345678)); }
    void say(const nlohmann::json& frame) { send(frame.dump()); }
    // The next frame; null when none comes.
    nlohmann::json hear(int milliseconds = patience) {
        const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
        while (std::chrono::steady_clock::now() < until) {
            while (const auto frame = reader_.next()) {
                if (frame->opcode == rehearsal::Opcode::ping)
                    wire.send(rehearsal::masked(rehearsal::Opcode::pong, frame->payload, 1));
                else if (frame->opcode == rehearsal::Opcode::close)
                    wire.send(rehearsal::masked(rehearsal::Opcode::close, frame->payload, 1));
                else if (frame->opcode == rehearsal::Opcode::text)
                    return nlohmann::json::parse(frame->payload);
            }
            const auto bytes = wire.receive(milliseconds);
            if (bytes.empty())
                return nullptr;
            reader_.add(bytes);
        }
        return nullptr;
    }
    // The next frame of this kind; what comes before it is passed over.
    nlohmann::json hear_of(const std::string& kind) {
        auto frame = hear();
        while (frame != nullptr && frame["t"] != kind)
            frame = hear();
        return frame;
    }
    nlohmann::json join(const std::string& name, const std::string& code = "KITE") {
        say(nlohmann::json{{"t", "join"}, {"code", code}, {"name", name}});
        return hear();
    }

    Wire wire;
    bool open = false;

private:
    rehearsal::FrameReader reader_;
};

struct Wired {
    std::vector<classroom::Event> journal; // of the network thread; look at it after the server has stopped
    std::unique_ptr<Server> server;

    explicit Wired(Limits limits = {}, classroom::Rules rules = {},
                   std::shared_ptr<const item::Cards> cards = test::single_cards(3)) {
        auto started = Server::start({.address = "127.0.0.1",
                                      .port = 0,
                                      .page = page_of("<p>Hello</p><script>run()</script>"),
                                      .machine = "laptop",
                                      .now = real_time,
                                      .limits = limits},
                                     {.room = classroom::open_room(std::move(rules), std::move(cards), 7),
                                      .title = "Cells",
                                      .code = "KITE",
                                      .journal = [this](const classroom::Event& event) -> Result<void> {
                                          return journal.push_back(event), Result<void>();
                                      },
                                      .new_token = [this] { return "token " + std::to_string(++tokens_); }});
        if (started)
            server = std::move(*started);
        else
            ADD_FAILURE() << started.error().message;
    }
    std::uint16_t port() const { return server->port(); }
    Phone phone() const { return Phone(port()); }
    // What the teacher sees, once it is so.
    std::shared_ptr<const Seen> see(const std::function<bool(const Seen&)>& holds) const {
        for (int tries = 0; tries < patience / 20; ++tries) {
            if (auto seen = server->seen(); holds(*seen))
                return seen;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        ADD_FAILURE() << "the teacher never saw it";
        return server->seen();
    }

private:
    int tokens_ = 0;
};

} // namespace retake::server
