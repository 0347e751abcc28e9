// The back of a card made of parts: what it says of each, what it leaves to "explain more", and that nothing is cut.
#include "screens/back_parts.hpp"
#include "screens/card_back.hpp"
#include "screens/feedback.hpp"
#include "screens/review.hpp"
#include "support/cards.hpp"
#include "support/fake_measure.hpp"
#include "support/text_golden.hpp"
#include "support/view_checks.hpp"
#include "ui/describe.hpp"
#include <gtest/gtest.h>

namespace retake::screens {
namespace {

using item::Filled;
using item::Linked;
using test::noon;

item::Item kind(const std::string& id) {
    for (auto& item : test::all_kinds())
        if (item.id == id)
            return item;
    throw std::out_of_range(id);
}

class BackParts : public testing::Test {
protected:
    BackParts() {
        look.measure = &measure;
        look.now = noon(Milliseconds(20000));
    }
    void respond(const item::Item& item, const item::Response& response) {
        round = session::start(test::cards({item}), {}, 1, noon()).state;
        round = session::update(round, session::Submitted{response, session::Confidence::sure, noon(Milliseconds(5000))}).state;
    }
    std::string headline() const { return back_headline(card(), round.attempts.back()); }
    const item::Item& card() const { return session::card_of(round, round.attempts.back()).item; }
    std::string back(bool explained = false) const {
        feedback::State state;
        state.explained = explained;
        return ui::describe(feedback::view(state, round, look));
    }
    std::string review() const {
        auto told = session::update(round, session::Continued{noon(Milliseconds(9000))}).state;
        auto state = review::open(std::make_shared<const review::Reviewed>(review::Reviewed{told}), noon());
        state.filter = review::Filter::all;
        return ui::describe(review::view(state, look));
    }
    static bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

    test::FakeMeasure measure;
    ui::Look look;
    session::State round;
};

TEST_F(BackParts, CountInTheHeadline) {
    respond(kind("cloze"), Filled{{"leaf green", ""}});
    EXPECT_EQ(headline(), "Partly right. One of two.");
    respond(kind("ordering"), item::Arranged{{1, 0, 2, 3}});
    EXPECT_EQ(headline(), "Partly right. Two of four in place.");
    respond(kind("ordering"), item::Arranged{{1, 2, 3, 0}});
    EXPECT_EQ(headline(), "Not this time.") << "none in place earned nothing";
    respond(kind("sorting"), Linked{{{0, 0}, {1, 1}, {2, 0}}});
    EXPECT_EQ(headline(), "Not this time. One of three.") << "no more than chance gives";
    respond(kind("matching"), Linked{{{0, 0}, {1, 1}, {2, 2}}});
    EXPECT_EQ(headline(), "Yes, that’s it.");
}

TEST_F(BackParts, SayTheWordsOfGapsInTheHeadline) {
    respond(kind("words"), Filled{{"melanin"}});
    EXPECT_EQ(headline(), "Not this time. It was chlorophyll.");
    respond(kind("cloze"), item::Skipped{});
    EXPECT_EQ(headline(), "Skipped. It was chlorophyll and 46.");
    EXPECT_EQ(key_line(card()), "chlorophyll, 46");
    respond(kind("cloze"), Filled{{"chlorophyll", "46"}});
    EXPECT_EQ(headline(), "Yes, chlorophyll and 46.");
}

TEST_F(BackParts, ShowWhatWasGivenBesideWhatIsRightWithItsReason) {
    respond(kind("words"), Filled{{"melanin"}});
    const auto shown = back();
    for (const auto* part : {"\"melanin\"", "\"yours\"", "\"chlorophyll\"", "\"the answer\"", "\"It makes skin brown.\""})
        EXPECT_TRUE(holds(shown, std::string("text ") + part)) << part;
    EXPECT_TRUE(holds(shown, "icon cross"));
    EXPECT_TRUE(holds(shown, "icon check"));
}

TEST_F(BackParts, SayWhatWasLeftOpen) {
    respond(kind("matching"), Linked{{{0, 0}}});
    EXPECT_TRUE(holds(back(), "\"left open\""));
    respond(kind("matching"), item::Skipped{});
    EXPECT_FALSE(holds(back(), "\"left open\"")) << "the whole card was";
    EXPECT_TRUE(holds(back(), "\"keeps the DNA\""));
}

TEST_F(BackParts, ShowTheRightOrderWithThePlacesThatWereGiven) {
    respond(kind("ordering"), item::Arranged{{1, 0, 2, 3}});
    const auto shown = back();
    const auto atom = shown.find("\"Atom\""), molecule = shown.find("\"Molecule\""), cell = shown.find("\"Cell\"");
    EXPECT_LT(atom, molecule);
    EXPECT_LT(molecule, cell);
    EXPECT_TRUE(holds(shown, "\"you had it second\""));
    EXPECT_TRUE(holds(shown, "\"you had it first\""));
    EXPECT_TRUE(holds(shown, "\"in place\""));
    EXPECT_TRUE(holds(shown, "\"It is made of atoms.\""));
}

// Six entries of which one is off: the others share a line until more is asked for.
TEST_F(BackParts, PutManyThatAreRightOnOneLineUntilAllAreAskedFor) {
    auto item = kind("sorting");
    auto& sorting = std::get<item::Sorting>(item.body);
    for (const auto* entry : {"Vacuole", "Plastid", "Amyloplast"}) {
        sorting.entries.push_back({entry, std::string(entry) + " is found in plants."});
        sorting.group_of.push_back(0);
    }
    respond(item, Linked{{{0, 1}, {1, 0}, {2, 1}, {3, 0}, {4, 0}, {5, 0}}});
    EXPECT_TRUE(
        holds(back(), "\"Chloroplast → Plants; Centriole → Animals; Vacuole → Plants; Plastid → Plants; Amyloplast → Plants\""));
    EXPECT_FALSE(holds(back(), "Plastid is found in plants."));
    EXPECT_TRUE(has_more_parts(card(), round.attempts.back()));
    EXPECT_TRUE(holds(back(true), "\"Plastid\""));
    EXPECT_TRUE(holds(back(true), "Plastid is found in plants."));
}

TEST_F(BackParts, GiveTheGeneralReasonWhereNoneIsCloser) {
    auto item = kind("cloze");
    item.why_not = "Count them in the picture.";
    respond(item, Filled{{"chlorophyll", "12"}});
    EXPECT_TRUE(holds(back(), "\"Count them in the picture.\""));
    respond(item, Filled{{"chlorophyll", "46"}});
    EXPECT_FALSE(holds(back(), "\"Count them in the picture.\""));
}

TEST_F(BackParts, AreSoundForEveryOutcomeAndSize) {
    std::string longest;
    for (int i = 0; i < 30; ++i)
        longest += "measure ";
    auto wordy = kind("matching");
    for (auto& right : std::get<item::Matching>(wordy.body).right)
        right.text = longest + right.text;
    const std::vector<std::pair<item::Item, std::vector<item::Response>>> outcomes{
        {kind("cloze"), {Filled{{"chlorophyll", "46"}}, Filled{{"chlorophyl", ""}}, Filled{{longest, longest}}, item::Skipped{}}},
        {kind("words"), {Filled{{"melanin"}}, Filled{{"chlorophyll"}}, item::TimedOut{}}},
        {kind("ordering"), {item::Arranged{{0, 1, 2, 3}}, item::Arranged{{3, 2, 1, 0}}, item::Skipped{}}},
        {kind("matching"), {Linked{{{0, 0}, {1, 1}, {2, 2}}}, Linked{{{0, 3}}}, item::TimedOut{}}},
        {wordy, {Linked{{{0, 0}, {1, 1}, {2, 2}}}, Linked{{{0, 3}, {1, 2}, {2, 1}}}, item::Skipped{}}},
        {kind("sorting"), {Linked{{{0, 0}, {1, 0}, {2, 1}}}, Linked{{{0, 1}}}, item::Skipped{}}}};
    for (const auto& [item, responses] : outcomes)
        for (const auto& response : responses)
            for (const float scale : {1.f, 1.5f})
                for (const bool explained : {false, true}) {
                    SCOPED_TRACE(item.id + " at " + std::to_string(scale));
                    look.text_scale = scale;
                    respond(item, response);
                    feedback::State state;
                    state.explained = explained;
                    test::expect_sound(feedback::view(state, round, look), look);
                }
}

TEST_F(BackParts, LookAsKept) {
    respond(kind("cloze"), Filled{{"melanin", "46"}});
    EXPECT_TRUE(test::matches_text_golden(back(), "feedback-cloze"));
    respond(kind("ordering"), item::Arranged{{1, 0, 2, 3}});
    EXPECT_TRUE(test::matches_text_golden(back(), "feedback-ordering"));
    respond(kind("matching"), Linked{{{0, 3}, {1, 1}}});
    EXPECT_TRUE(test::matches_text_golden(back(), "feedback-matching"));
    respond(kind("sorting"), Linked{{{0, 1}, {1, 0}, {2, 1}}});
    EXPECT_TRUE(test::matches_text_golden(back(), "feedback-sorting"));
}

TEST_F(BackParts, StandInTheReviewWithTheirCount) {
    respond(kind("matching"), Linked{{{0, 3}, {1, 1}, {2, 2}}});
    const auto shown = review();
    for (const auto* part : {"\"Partly right. Two of three.\"", "\"stores water\"", "\"keeps the DNA\"", "The vacuole does.\"",
                             "\"yours, right\"", "icon link"})
        EXPECT_TRUE(holds(shown, part)) << part;
    respond(kind("cloze"), Filled{{"chlorophyll", "12"}});
    EXPECT_TRUE(holds(review(), "\"chlorophyll, 46\"")) << "on its line of the list";
}

} // namespace
} // namespace retake::screens
