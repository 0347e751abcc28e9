// One epoll for the whole crowd.
#include "rehearsal/crowd.hpp"
#include "rehearsal/made_up.hpp"
#include "rehearsal/phone.hpp"
#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <map>
#include <netinet/tcp.h>
#include <queue>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace retake::rehearsal {
struct Crowd::Phones {
    Where where;
    Ways ways;
    Clock clock;
    Rng rng;
    int poll = ::epoll_create1(EPOLL_CLOEXEC);
    std::vector<Phone> all;
    std::map<int, int> old; // sockets of phones that were opened twice, until the host lets go of them
    std::priority_queue<Due> due;
    Figures figures;
    std::vector<Confirmed> confirmed;
    Micro first{};
    std::optional<Micro> turned; // none: the moment is not known yet
    std::vector<Micro> arrivals; // of questions, until it is
    int making = 0, next = 0;
    std::string shared_frame; // a question comes to all in the same words: it is read once
    Question shared_question;

    Phones(Where place, Ways behaviour, Clock given)
        : where(std::move(place)), ways(behaviour), clock(std::move(given)), rng(ways.seed),
          all(static_cast<std::size_t>(ways.phones)) {}
    ~Phones() {
        for (const auto& phone : all)
            if (phone.socket >= 0)
                ::close(phone.socket);
        for (const auto& [socket, index] : old)
            ::close(socket);
        ::close(poll);
    }

    Phone& at(int index) { return all[static_cast<std::size_t>(index)]; }
    void plan(int index, Deed deed, Micro when) { due.push({when, index, at(index).generation, deed}); }
    Micro some(Micro most) {
        return Micro{static_cast<Micro::rep>(below(rng, static_cast<std::uint64_t>(std::max<Micro::rep>(1, most.count()))))};
    }

    void connect(int index);
    void hang_up(int index);
    void lose(int index, Micro back_after);
    void say(int index, std::string_view frame);
    void readable(int index);
    void hear(int index, const std::string& frame);
    void welcomed(int index, const std::string& frame);
    void asked(int index, const Question&);
    void carry_out(const Due&);
    void respond(int index);
    void turn(const epoll_event&);
    void let_go(int socket);
    void start_more();
};

void Crowd::Phones::connect(int index) {
    auto& phone = at(index);
    phone.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (phone.socket < 0)
        return plan(index, Deed::connect, clock() + std::chrono::milliseconds(200));
    const int one = 1;
    ::setsockopt(phone.socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(where.port);
    inet_pton(AF_INET, where.address.c_str(), &to.sin_addr);
    phone.state = State::connecting;
    phone.head.clear();
    phone.reader = {};
    phone.began = clock();
    ++making;
    epoll_event wanted{EPOLLIN | EPOLLOUT | EPOLLET,
                       {.u64 = static_cast<std::uint64_t>(index) << 32U | static_cast<std::uint32_t>(phone.socket)}};
    ::epoll_ctl(poll, EPOLL_CTL_ADD, phone.socket, &wanted);
    (void)::connect(phone.socket, reinterpret_cast<const sockaddr*>(&to), sizeof to); // The poll tells how it went.
    plan(index, Deed::give_up, phone.began + patience);
}

void Crowd::Phones::hang_up(int index) {
    auto& phone = at(index);
    if (phone.socket >= 0)
        ::close(phone.socket);
    if (phone.state != State::away && !phone.welcome)
        --making;
    phone.socket = -1;
    phone.state = State::away;
    phone.welcome = false;
    ++phone.generation;
}

void Crowd::Phones::lose(int index, Micro back_after) {
    hang_up(index);
    plan(index, Deed::connect, clock() + back_after);
}

void Crowd::Phones::say(int index, std::string_view frame) {
    const auto bytes = masked(Opcode::text, frame, static_cast<std::uint32_t>(below(rng, 0xFFFFFFFFU)));
    if (::send(at(index).socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(bytes.size()))
        lose(index, std::chrono::milliseconds(500));
}

void Crowd::Phones::welcomed(int index, const std::string& frame) {
    auto& phone = at(index);
    if (!phone.welcome) {
        --making;
        phone.welcome = true;
        if (phone.token.empty()) {
            figures.joins.push_back(clock() - phone.began);
            figures.joining = clock() - first;
        }
    }
    phone.token = text_after(frame, "\"token\":\"");
    const auto known = static_cast<std::uint32_t>(std::max(0L, number_after(frame, "\"sent\":")));
    if (!phone.said.empty() && known >= phone.sent) { // It was in; the word of it was lost.
        confirmed.push_back({phone.token, phone.card, phone.vote, phone.value});
        phone.said.clear();
    } else if (!phone.said.empty()) {
        ++figures.resent;
        say(index, phone.said);
    }
    phone.sent = std::max(phone.sent, known);
    if (frame.find("\"stage\":\"open\"") != std::string::npos && frame.find("\"mine\"") == std::string::npos &&
        phone.said.empty())
        asked(index, question_in(frame));
}

void Crowd::Phones::asked(int index, const Question& question) {
    auto& phone = at(index);
    const auto now = clock();
    const bool is_new = question.card != phone.card || question.vote != phone.vote;
    if (is_new && turned)
        figures.deliveries.push_back(now - *turned);
    else if (is_new)
        arrivals.push_back(now);
    phone.card = question.card;
    phone.vote = question.vote;
    phone.form = question.form;
    if (question.form.empty())
        return; // It is still read.
    phone.said.clear();
    phone.will_respond = true;
    plan(index, Deed::respond, now + some(ways.thinking));
    for (const auto deed : {Deed::leave, Deed::reload, Deed::twice})
        if (unit(rng) < ways.trouble)
            plan(index, deed, now + some(ways.thinking));
}

void Crowd::Phones::respond(int index) {
    auto& phone = at(index);
    phone.will_respond = false;
    phone.value = made_up(phone.form, rng);
    phone.said = R"({"t":"a","n":)" + std::to_string(phone.card) + R"(,"v":)" + std::to_string(phone.vote) + R"(,"s":)" +
                 std::to_string(++phone.sent) + R"(,"r":)" + phone.value + "}";
    phone.said_at = clock();
    say(index, phone.said);
    plan(index, Deed::resend, phone.said_at + resend_after);
}

void Crowd::Phones::hear(int index, const std::string& frame) {
    auto& phone = at(index);
    const auto kind = text_after(frame, "\"t\":\"");
    if (kind == "q") {
        if (frame != shared_frame) {
            shared_frame = frame;
            shared_question = question_in(frame);
        }
        asked(index, shared_question);
    } else if (kind == "ok") {
        if (phone.said.empty() || number_after(frame, "\"s\":") != static_cast<long>(phone.sent))
            return;
        figures.confirmations.push_back(clock() - phone.said_at);
        ++figures.responses;
        confirmed.push_back({phone.token, phone.card, phone.vote, phone.value});
        phone.said.clear();
    } else if (kind == "hello") {
        welcomed(index, frame);
    } else if (kind == "no") {
        ++figures.returned;
        if (!phone.welcome)
            lose(index, std::chrono::milliseconds(1'000));
        else if (frame.find("busy") == std::string::npos)
            phone.said.clear(); // It came too late.
    } else if (kind == "c") {
        phone.will_respond = false;
    } else if (kind == "bye") {
        phone.over = true; // Whatever the reason: this phone does not come back.
        hang_up(index);
    }
}

void Crowd::Phones::readable(int index) {
    auto& phone = at(index);
    const int generation = phone.generation;
    std::array<char, 16'384> bytes{};
    for (;;) {
        const auto count = ::recv(phone.socket, bytes.data(), bytes.size(), 0);
        if (count < 0)
            break; // That was all for now.
        if (count == 0) {
            ++figures.cut;
            return lose(index, std::chrono::milliseconds(300) + some(std::chrono::milliseconds(300)));
        }
        const std::string_view read(bytes.data(), static_cast<std::size_t>(count));
        if (phone.state != State::shaking) {
            phone.reader.add(read);
            continue;
        }
        phone.head += read;
        const auto end = phone.head.find("\r\n\r\n");
        if (end == std::string::npos)
            continue;
        phone.state = State::open;
        phone.reader.add(std::string_view(phone.head).substr(end + 4));
        say(index, phone.token.empty()
                       ? R"({"t":"join","code":")" + where.code + R"(","name":"Pupil )" + std::to_string(index + 1) + "\"}"
                       : R"({"t":"back","code":")" + where.code + R"(","token":")" + phone.token + "\"}");
        if (phone.generation != generation)
            return;
    }
    while (const auto frame = phone.reader.next()) {
        if (frame->opcode == Opcode::ping) {
            const auto pong = masked(Opcode::pong, frame->payload, 1);
            (void)::send(phone.socket, pong.data(), pong.size(), MSG_NOSIGNAL);
        } else if (frame->opcode == Opcode::text) {
            hear(index, frame->payload);
        }
        if (phone.generation != generation)
            return; // It hung up meanwhile.
    }
}

// The host has told an old tab that another one has its pupil.
void Crowd::Phones::let_go(int socket) {
    std::array<char, 4096> bytes{};
    for (;;) {
        const auto count = ::recv(socket, bytes.data(), bytes.size(), 0);
        if (count < 0 && errno == EAGAIN)
            return;
        if (count > 0 && std::string_view(bytes.data(), static_cast<std::size_t>(count)).find("bye") == std::string_view::npos)
            continue;
        ::close(socket);
        old.erase(socket);
        return;
    }
}

void Crowd::Phones::turn(const epoll_event& event) {
    const int socket = static_cast<int>(event.data.u64 & 0xFFFFFFFFU), index = static_cast<int>(event.data.u64 >> 32U);
    if (old.contains(socket))
        return let_go(socket);
    auto& phone = at(index);
    if (phone.socket != socket)
        return;
    if ((event.events & (EPOLLERR | EPOLLHUP)) != 0 && phone.state == State::connecting)
        return lose(index, std::chrono::milliseconds(500));
    if ((event.events & EPOLLOUT) != 0 && phone.state == State::connecting) {
        phone.state = State::shaking;
        const auto request = handshake(where.address + ":" + std::to_string(where.port));
        if (::send(socket, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
            return lose(index, std::chrono::milliseconds(500));
    }
    if ((event.events & EPOLLIN) != 0 && phone.state != State::connecting)
        readable(index);
}

void Crowd::Phones::carry_out(const Due& what) {
    auto& phone = at(what.phone);
    if (what.deed == Deed::respond && phone.will_respond) {
        if (phone.welcome)
            respond(what.phone);
        return;
    }
    if (what.generation != phone.generation)
        return;
    switch (what.deed) {
    case Deed::connect:
        return connect(what.phone);
    case Deed::resend:
        if (!phone.said.empty() && phone.welcome) {
            ++figures.resent;
            say(what.phone, phone.said);
            plan(what.phone, Deed::resend, clock() + resend_after);
        }
        return;
    case Deed::give_up: // a connection that comes to nothing
        return phone.welcome ? void() : lose(what.phone, Micro{0});
    case Deed::leave:
        ++figures.dropped;
        return lose(what.phone, some(std::chrono::seconds(2)));
    case Deed::reload:
        ++figures.reloaded;
        return lose(what.phone, Micro{0});
    case Deed::twice:
        if (!phone.welcome)
            return;
        ++figures.doubled;
        old[std::exchange(phone.socket, -1)] = what.phone;
        return lose(what.phone, Micro{0});
    case Deed::respond:
        return;
    }
}

void Crowd::Phones::start_more() {
    for (; next < ways.phones && making < ways.at_once; ++next) {
        if (next == 0)
            first = clock();
        connect(next);
    }
}

Crowd::Crowd(Where where, Ways ways, Clock clock) : phones_(std::make_unique<Phones>(std::move(where), ways, std::move(clock))) {}
Crowd::~Crowd() = default;

void Crowd::step(Micro at_most) {
    auto& crowd = *phones_;
    crowd.start_more();
    auto wait = at_most;
    if (!crowd.due.empty())
        wait = std::clamp(crowd.due.top().at - crowd.clock(), Micro{0}, at_most);
    std::array<epoll_event, 512> events{};
    const int count =
        ::epoll_wait(crowd.poll, events.data(), static_cast<int>(events.size()), static_cast<int>((wait.count() + 999) / 1000));
    for (int i = 0; i < count; ++i)
        crowd.turn(events[static_cast<std::size_t>(i)]);
    while (!crowd.due.empty() && crowd.due.top().at <= crowd.clock()) {
        const auto what = crowd.due.top();
        crowd.due.pop();
        crowd.carry_out(what);
    }
}

void Crowd::turning() {
    phones_->turned.reset();
    phones_->arrivals.clear();
}

void Crowd::turned(Micro at) {
    phones_->turned = at;
    for (const auto arrival : std::exchange(phones_->arrivals, {}))
        phones_->figures.deliveries.push_back(arrival - at);
}

void Crowd::storm() {
    auto& crowd = *phones_;
    const auto began = crowd.clock();
    for (int index = 0; index < crowd.next; ++index)
        crowd.lose(index, Micro{0});
    while (present() < crowd.next && crowd.clock() - began < patience)
        step(std::chrono::milliseconds(5));
    crowd.figures.storms.push_back(crowd.clock() - began);
}

int Crowd::present() const { return static_cast<int>(std::ranges::count(phones_->all, true, &Phone::welcome)); }
int Crowd::with_question(int card) const {
    return static_cast<int>(std::ranges::count_if(phones_->all, [&](const Phone& phone) { return phone.card >= card; }));
}
int Crowd::over() const { return static_cast<int>(std::ranges::count(phones_->all, true, &Phone::over)); }
int Crowd::waiting() const {
    return static_cast<int>(std::ranges::count_if(phones_->all, [](const Phone& phone) { return !phone.said.empty(); }));
}
int Crowd::thinking() const { return static_cast<int>(std::ranges::count(phones_->all, true, &Phone::will_respond)); }
const Figures& Crowd::figures() const { return phones_->figures; }
const std::vector<Confirmed>& Crowd::confirmed() const { return phones_->confirmed; }

} // namespace retake::rehearsal
