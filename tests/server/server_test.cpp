// The server over real sockets: a class plays, and hostile clients are refused while it goes on.
#include "server/server.hpp"
#include "server/wired.hpp"
#include <algorithm>

namespace retake::server {
namespace {

using namespace classroom;
using nlohmann::json;

std::string get(const std::string& target, const std::string& more = "", const std::string& host = "127.0.0.1") {
    return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + more + "\r\n";
}

TEST(Server, ServesThePageWithItsPolicyAndATag) {
    const Wired wired;
    const auto page = ask(wired.port(), get("/"));
    EXPECT_TRUE(page.starts_with("HTTP/1.1 200")) << page;
    EXPECT_NE(page.find("\r\n\r\n<p>Hello</p><script>run()</script>"), std::string::npos) << page;
    EXPECT_NE(page.find("script-src 'sha256-"), std::string::npos) << page;
    EXPECT_NE(page.find("connect-src 'self' ws://127.0.0.1;"), std::string::npos) << page;
    EXPECT_NE(page.find("frame-ancestors 'none'"), std::string::npos) << page;
    EXPECT_NE(page.find("nosniff"), std::string::npos) << page;
    EXPECT_NE(ask(wired.port(), get("/j?x=1", "Accept-Encoding: gzip, br\r\n")).find("Content-Encoding: gzip"),
              std::string::npos);
    const auto tag = page.substr(page.find("ETag: ") + 6, 18);
    const auto again = ask(wired.port(), get("/", "If-None-Match: " + tag + "\r\n"));
    EXPECT_TRUE(again.starts_with("HTTP/1.1 304")) << again;
    EXPECT_TRUE(again.ends_with("\r\n\r\n")) << "and no bytes of it";
}

TEST(Server, SaysNoToWhatItDoesNotServe) {
    const Wired wired;
    for (const char* target : {"/etc/passwd", "/../game/main.cpp", "/picture/0", "/picture/x", "/picture/",
                               "/picture/99999999999999999999", "//", "/ws"})
        EXPECT_TRUE(ask(wired.port(), get(target)).starts_with("HTTP/1.1 404")) << target;
    EXPECT_TRUE(ask(wired.port(), "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n").starts_with("HTTP/1.1 405"));
    EXPECT_EQ(ask(wired.port(), "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9\r\n\r\nnine byte"), "");
    EXPECT_EQ(ask(wired.port(), "\x16\x03\x01 no HTTP at all\r\n\r\n"), "");
    EXPECT_TRUE(ask(wired.port(), get("/", "X: " + std::string(20'000, 'x') + "\r\n")).starts_with("HTTP/1.1 431"));
}

TEST(Server, RefusesAPageThatAStrangersDomainPointsHere) {
    const Wired wired;
    EXPECT_TRUE(ask(wired.port(), get("/", "", "evil.example")).starts_with("HTTP/1.1 421"));
    EXPECT_TRUE(ask(wired.port(), get("/", "", "laptop.local:8080")).starts_with("HTTP/1.1 200"));
    auto request = rehearsal::handshake("evil.example");
    EXPECT_TRUE(ask(wired.port(), request).starts_with("HTTP/1.1 403"));
    request = rehearsal::handshake("127.0.0.1:80");
    const std::string own = "Origin: http://127.0.0.1:80";
    request.replace(request.find(own), own.size(), "Origin: http://evil.example");
    EXPECT_TRUE(ask(wired.port(), request).starts_with("HTTP/1.1 403"));
}

TEST(Server, PlaysALessonWithPhones) {
    Wired wired({}, {.per_card = seconds{20}});
    auto ann = wired.phone(), ben = wired.phone();
    ASSERT_TRUE(ann.open);
    EXPECT_EQ(ann.join("Ann")["name"], "Ann");
    EXPECT_EQ(ben.join("Ben")["token"], "token 2");
    wired.server->post(Advanced{});
    const auto question = ann.hear();
    EXPECT_EQ(question["t"], "q");
    EXPECT_EQ(question, ben.hear());
    const auto& choices = question["form"]["c"];
    const auto key = std::ranges::find(choices, "Key") - choices.begin();
    ann.say(json{{"t", "a"}, {"n", 0}, {"v", 0}, {"s", 1}, {"r", key}});
    EXPECT_EQ(ann.hear(), json({{"t", "ok"}, {"s", 1}}));
    ben.say(json{{"t", "a"}, {"n", 0}, {"v", 0}, {"s", 1}, {"r", key == 0 ? 1 : 0}});
    EXPECT_EQ(ben.hear(), json({{"t", "ok"}, {"s", 1}}));
    const auto seen = wired.see([](const Seen& now) { return std::holds_alternative<Closed>(now.room->phase); });
    EXPECT_EQ(seen->phones, 2);
    EXPECT_EQ(seen->room->asked.back().votes.back().size(), 2U);
    wired.server->post(Advanced{});
    EXPECT_EQ(ann.hear()["credit"], 1.0);
    EXPECT_EQ(ben.hear()["credit"], 0.0);
    wired.server->stop(Parting::over);
    EXPECT_EQ(ann.hear(), json({{"t", "bye"}, {"why", "over"}}));
    EXPECT_TRUE(ann.wire.is_cut());
    auto again = open_room({.per_card = seconds{20}}, wired.server->seen()->room->cards, 7);
    for (const auto& event : wired.journal)
        again = update(std::move(again), event).room;
    EXPECT_EQ(again, *wired.server->seen()->room) << "the journal makes the room again";
}

TEST(Server, ClosesACardWhenItsTimeIsUpThoughNothingElseHappens) {
    Wired wired({}, {.per_card = Milliseconds{200}, .grace = Milliseconds{100}});
    auto ann = wired.phone();
    ann.join("Ann");
    wired.server->post(Advanced{});
    EXPECT_EQ(ann.hear()["left"], 200);
    EXPECT_EQ(ann.hear(), json({{"t", "c"}}));
}

TEST(Server, MeasuresTheWayToAPhone) {
    Wired wired;
    auto ann = wired.phone();
    ann.join("Ann");
    std::thread listening([&] { ann.hear(3'000); });
    const auto seen =
        wired.see([](const Seen& now) { return !now.room->players.empty() && !now.room->players.front().trips.last.empty(); });
    EXPECT_LT(shortest(seen->room->players.front().trips), seconds{3});
    wired.server->stop(Parting::for_a_time);
    listening.join();
}

TEST(Server, KeepsThePupilOfAPhoneThatIsReloadedOrOpenedTwice) {
    Wired wired({.drop_after = Milliseconds{0}});
    auto token = std::string();
    {
        auto ann = wired.phone();
        token = ann.join("Ann")["token"];
    }
    wired.see([](const Seen& now) { return now.phones == 0 && now.room->players.size() == 1; });
    auto again = wired.phone(), twice = wired.phone();
    again.say(json{{"t", "back"}, {"code", "KITE"}, {"token", token}});
    EXPECT_EQ(again.hear()["name"], "Ann");
    twice.say(json{{"t", "back"}, {"code", "KITE"}, {"token", token}});
    EXPECT_EQ(twice.hear()["name"], "Ann");
    EXPECT_EQ(again.hear(), json({{"t", "bye"}, {"why", "taken_over"}}));
    EXPECT_EQ(again.hear(), nullptr);
    EXPECT_TRUE(again.wire.is_cut());
    EXPECT_EQ(wired.server->seen()->room->players.size(), 1U);
}

TEST(Server, ClosesNoCardBecauseTheLastPhoneIsReloaded) {
    Wired wired;
    auto ann = wired.phone();
    ann.join("Ann");
    {
        auto ben = wired.phone();
        ben.join("Ben");
        wired.server->post(Advanced{});
        ben.hear_of("q");
    }
    ann.hear_of("q");
    ann.say(json{{"t", "a"}, {"n", 0}, {"v", 0}, {"s", 1}, {"r", 0}});
    EXPECT_EQ(ann.hear_of("ok")["s"], 1);
    auto again = wired.phone();
    again.say(json{{"t", "back"}, {"code", "KITE"}, {"token", "token 2"}});
    EXPECT_EQ(again.hear()["stage"], "open") << "Ben is there, and still to respond";
    again.say(json{{"t", "a"}, {"n", 0}, {"v", 0}, {"s", 1}, {"r", 0}});
    EXPECT_EQ(again.hear_of("ok")["s"], 1);
}

TEST(Server, CutsOffASlowLorisAndServesTheOthers) {
    Wired wired({.header_time = Milliseconds{600}});
    Wire loris(wired.port());
    loris.send("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    std::jthread dripping([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            loris.send("X: y\r\n");
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    });
    auto ann = wired.phone();
    EXPECT_EQ(ann.join("Ann")["t"], "hello");
    EXPECT_TRUE(loris.is_cut()) << "a head has its time, however it trickles";
}

TEST(Server, LetsGoOfAPhoneThatDoesNotReplyAnyMore) {
    Wired wired({.idle_time = Milliseconds{1'000}, .ping_every = Milliseconds{200}, .drop_after = Milliseconds{100}});
    auto silent = wired.phone(), ann = wired.phone();
    silent.join("Sid");
    ann.join("Ann");
    std::thread listening([&] { ann.hear(); }); // and pongs
    EXPECT_TRUE(silent.wire.is_cut());
    const auto seen = wired.see([](const Seen& now) { return now.phones == 1 && now.room->players.size() == 2; });
    EXPECT_TRUE(is_present(seen->room->players[1])) << "who pongs stays";
    wired.server->stop(Parting::for_a_time);
    listening.join();
}

TEST(Server, ClosesAConnectionThatSendsTooMuchAtOnceOrNoFrame) {
    Wired wired({.spare_own_machine = false});
    auto ann = wired.phone();
    ann.join("Ann");
    for (const auto& bytes :
         {rehearsal::masked(rehearsal::Opcode::text, std::string(5'000, 'x'), 1),
          rehearsal::masked(rehearsal::Opcode::text, "{", 1), rehearsal::masked(rehearsal::Opcode::binary, "{}", 1),
          rehearsal::masked(rehearsal::Opcode::text, "\xFF\xFE", 1), std::string("\x81\x02{}", 4),
          std::string("\xF1\x80\0\0\0\0", 6)}) {
        auto hostile = wired.phone();
        hostile.wire.send(bytes);
        EXPECT_TRUE(hostile.wire.is_cut());
    }
    auto flood = wired.phone();
    flood.join("Flo");
    for (int i = 0; i < 60; ++i)
        flood.send(R"({"t":"hi"})");
    EXPECT_TRUE(flood.wire.is_cut());
    ann.send(R"({"t":"hi"})");
    EXPECT_EQ(ann.hear(), json({{"t", "hi"}})) << "the class goes on";
}

TEST(Server, GoesOnWhileThousandsOfConnectionsStandHalfOpen) {
    Wired wired({.connections = 3'000, .waiting_per_address = 500, .arrivals = 1e6, .spare_own_machine = false});
    auto ann = wired.phone();
    ann.join("Ann");
    std::vector<std::unique_ptr<Wire>> half_open;
    for (int i = 0; i < 2'000; ++i) {
        half_open.push_back(std::make_unique<Wire>(wired.port()));
        half_open.back()->send("GET /");
    }
    auto ben = wired.phone();
    EXPECT_EQ(ben.join("Ben")["t"], "hello") << "who comes now still gets in";
    wired.server->post(Advanced{});
    EXPECT_EQ(ann.hear()["t"], "q");
    const auto seen = wired.see([](const Seen& now) { return now.connections < 600 && now.phones == 2; });
    EXPECT_GT(seen->connections, 100U);
}

// It never reads: its queue is dropped, and when it listens again it gets all of what it may see.
TEST(Server, SnapsAPhoneThatDidNotListenForLong) {
    const std::string stem(100'000, 'x');
    Wired wired({}, {}, test::cards({test::single("long", stem, {"Key", "Lure", "Bait"})}));
    auto deaf = wired.phone();
    deaf.join("Deaf");
    wired.server->post(Advanced{});
    for (int turn = 0; turn < 100; ++turn) { // each asks for a pause or its end; the first frames fill the socket
        wired.server->post(PauseTurned{});
        if (turn % 2 == 1) {
            deaf.send(R"({"t":"back","code":"KITE","token":"token 1"})");
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    std::size_t frames = 0;
    json last;
    for (auto frame = deaf.hear(1'000); frame != nullptr; frame = deaf.hear(1'000)) {
        ++frames;
        last = frame;
    }
    EXPECT_LT(frames, 145U) << "what it did not hear was dropped";
    EXPECT_EQ(last["t"], "hello");
    EXPECT_EQ(last["q"]["stem"], stem);
    EXPECT_EQ(last["paused"], false);
}

TEST(Server, SaysWhichPortIsTaken) {
    const Wired wired;
    const auto second = Server::start(
        {.address = "127.0.0.1", .port = wired.port(), .page = page_of(""), .machine = "", .now = real_time},
        {.room = open_room({}, test::single_cards(1), 1), .title = "", .code = "KITE", .journal = {}, .new_token = {}});
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().message,
              "The port is taken: another program, or another room, is at 127.0.0.1, port " + std::to_string(wired.port()) + ".");
    const auto elsewhere = Server::start(
        {.address = "203.0.113.9", .port = 0, .page = page_of(""), .machine = "", .now = real_time},
        {.room = open_room({}, test::single_cards(1), 1), .title = "", .code = "KITE", .journal = {}, .new_token = {}});
    EXPECT_FALSE(elsewhere) << "it is no address of this machine";
}

} // namespace
} // namespace retake::server
