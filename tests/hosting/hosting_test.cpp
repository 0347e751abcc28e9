// A kept lesson on the network: what phones were told is in outlives the program.
#include "hosting/hosting.hpp"
#include "hosting/take_home.hpp"
#include "lessons/made.hpp"
#include "rehearsal/made_up.hpp"
#include "server/wired.hpp"
#include <algorithm>

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

TEST(TakeHome, IsABankOfTheMissedCardsThatReadsAsTheyWere) {
    const lessons::Made made;
    const auto kept = made.begun();
    const auto take_home = take_home_of(kept);
    EXPECT_EQ(take_home({}), "");
    std::vector<int> all;
    for (std::size_t i = 0; i < kept.room.cards->size(); ++i)
        all.push_back(static_cast<int>(i));
    const auto read = bank::read_bank("missed.yaml", take_home(all));
    EXPECT_EQ(read.value.title, "Missed: Cells");
    ASSERT_EQ(read.value.items.size(), all.size());
    for (const auto& item : read.value.items)
        EXPECT_TRUE(std::ranges::any_of(*kept.room.cards, [&](const item::Card& card) { return card.item.body == item.body; }))
            << item.stem;
    EXPECT_EQ(bank::read_bank("missed.yaml", take_home({1})).value.items.size(), 1U);
}

TEST(TakeHome, ComesToThePhoneThatAsksForItsReview) {
    Open open_made;
    auto hosting = open(open_made.made.begun(), open_made.wish());
    ASSERT_TRUE(hosting);
    server::Phone ann(hosting->server->port());
    ann.join("Ann");
    hosting->server->post(Advanced{});
    ann.hear_of("q");
    for (int step = 0; step < 3; ++step) // to the reveal; Ann gave nothing
        hosting->server->post(Advanced{});
    ann.hear_of("r");
    hosting->server->post(Ended{});
    ann.hear_of("e");
    ann.say(json{{"t", "review"}});
    const auto review = ann.hear_of("review");
    EXPECT_EQ(review["cards"].size(), 1U);
    EXPECT_EQ(bank::read_bank("missed.yaml", review["bank"].get<std::string>()).value.items.size(), 1U);
}

} // namespace
} // namespace retake::hosting
