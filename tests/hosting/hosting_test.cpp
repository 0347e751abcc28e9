// A kept lesson on the network: what phones were told is in outlives the program.
#include "hosting/hosting.hpp"
#include "lessons/made.hpp"
#include "rehearsal/made_up.hpp"
#include "server/wired.hpp"

namespace retake::hosting {
namespace {

using namespace classroom;
using nlohmann::json;

struct Open {
    lessons::Made made;
    int tokens = 0;

    Open() { lessons::write(made.folder.path() / "page.html", "<p>Hello</p>"); }
    Wish wish(std::uint16_t port = 0) {
        return {.address = "127.0.0.1",
                .port = port,
                .page = made.folder.path() / "page.html",
                .now = server::real_time,
                .new_token = [this] { return "token " + std::to_string(++tokens); }};
    }
};

json respond(server::Phone& phone, const json& question) {
    Rng rng(1);
    phone.say(
        json{{"t", "a"}, {"n", 0}, {"v", 0}, {"s", 1}, {"r", json::parse(rehearsal::made_up(question["form"].dump(), rng))}});
    return phone.hear_of("ok");
}

TEST(Hosting, GoesOnWithEveryResponseThatAPhoneWasToldIsIn) {
    Open open_made;
    const auto folder = open_made.made.begun().folder;
    {
        auto hosting = open(*lessons::open(folder), open_made.wish());
        ASSERT_TRUE(hosting) << hosting.error().message;
        EXPECT_EQ(hosting->code, "KITE");
        server::Phone ann(hosting->server->port()), ben(hosting->server->port());
        EXPECT_EQ(ann.join("Ann")["title"], "Cells");
        ben.join("Ben");
        hosting->server->post(Advanced{});
        EXPECT_EQ(respond(ann, ann.hear_of("q"))["s"], 1);
    } // As if it had been killed: nothing more is written.
    auto again = open(*lessons::open(folder), open_made.wish());
    ASSERT_TRUE(again) << again.error().message;
    server::Phone ann(again->server->port());
    ann.say(json{{"t", "back"}, {"code", "KITE"}, {"token", "token 1"}});
    const auto hello = ann.hear();
    EXPECT_EQ(hello["name"], "Ann");
    EXPECT_EQ(hello["stage"], "open") << "Ben has not responded yet";
    EXPECT_TRUE(hello.contains("mine"));
    EXPECT_EQ(hello["sent"], 1);
    server::Phone ben(again->server->port());
    ben.say(json{{"t", "back"}, {"code", "KITE"}, {"token", "token 2"}});
    EXPECT_EQ(respond(ben, ben.hear()["q"])["s"], 1);
    again->server->stop(server::Parting::for_a_time);
    auto on_disk = lessons::open(folder)->room;
    on_disk.cards = again->server->seen()->room->cards; // of the same lesson, read twice
    EXPECT_EQ(on_disk.players, again->server->seen()->room->players);
    EXPECT_EQ(on_disk.asked, again->server->seen()->room->asked);
    EXPECT_EQ(on_disk, *again->server->seen()->room) << "and the journal holds what the room holds";
}

TEST(Hosting, SaysWhatIsMissing) {
    Open open_made;
    const auto kept = open_made.made.begun();
    auto wish = open_made.wish();
    wish.page = "/nowhere/page.html";
    const auto pageless = open(kept, wish);
    ASSERT_FALSE(pageless);
    EXPECT_EQ(pageless.error().message, "The page for phones cannot be read: /nowhere/page.html.");
    const auto first = open(kept, open_made.wish());
    ASSERT_TRUE(first);
    EXPECT_FALSE(open(kept, open_made.wish(first->server->port()))) << "the port is taken";
    EXPECT_EQ(first->url, "http://127.0.0.1:" + std::to_string(first->server->port()));
}

} // namespace
} // namespace retake::hosting
