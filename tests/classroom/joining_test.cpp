// Coming and going: names, late comers, phones that come back, and who is put out.
#include "classroom/lesson.hpp"
#include "classroom/names.hpp"

namespace retake::classroom {
namespace {

TEST(Joining, GivesEachPupilAPlaceAndAWelcome) {
    Lesson lesson;
    lesson.join(1, "  Ann\n Lee ");
    ASSERT_TRUE(lesson.told<Welcome>());
    EXPECT_EQ(lesson.told<Welcome>()->player, 0);
    EXPECT_EQ(player(lesson.room, 0).shown, "Ann Lee");
    lesson.join(2, "Ann Lee");
    EXPECT_EQ(player(lesson.room, 1).shown, "Ann Lee 2");
    EXPECT_TRUE(lesson.join(2, "Somebody else").effects.empty()) << "a phone is one pupil's";
    EXPECT_EQ(lesson.room.players.size(), 2U);
}

TEST(Joining, KeepsTheNameForTheTeacherApart) {
    Lesson lesson;
    lesson.happen(Joined{1, "t", "Comet", "Ann Lee"});
    EXPECT_EQ(player(lesson.room, 0).report_name, "Ann Lee");
    EXPECT_EQ(lesson.phone(0).name, "Comet");
}

TEST(Joining, ShowsNoNameThatDidNotPass) {
    Lesson lesson({.unwanted = {"turnip"}});
    lesson.join(1, "5uper Turn1p");
    const auto shown = player(lesson.room, 0).shown;
    EXPECT_EQ(shown.find("urn"), std::string::npos) << shown;
    EXPECT_TRUE(lesson.phone(0).name_waits);
    lesson.happen(NameAllowed{0});
    EXPECT_EQ(player(lesson.room, 0).shown, "5uper Turn1p") << "the teacher has the last word";
    EXPECT_FALSE(lesson.phone(0).name_waits);
    lesson.happen(Renamed{0, "Ann"});
    EXPECT_EQ(player(lesson.room, 0).shown, "Ann");
}

TEST(Joining, TakesAnotherNameOfAPupilWhileNothingWasAskedOrTheNameWaits) {
    Lesson lesson({.unwanted = {"turnip"}});
    lesson.seat(1).join(2, "Turnip");
    lesson.happen(NameWished{1, "Ann Lee"});
    EXPECT_EQ(lesson.phone(0).name, "Ann Lee");
    EXPECT_TRUE(lesson.told<Show>());
    lesson.happen(NameWished{1, "turn1p"});
    EXPECT_TRUE(lesson.phone(0).name_waits) << "a second name is held against the same words";
    lesson.happen(NameWished{1, "Ann"});
    EXPECT_FALSE(lesson.phone(0).name_waits);
    EXPECT_EQ(lesson.happen(NameWished{1, " "}).told<Refuse>()->why, Refusal::no_name);
    lesson.advance();
    lesson.happen(NameWished{1, "Bea"});
    EXPECT_EQ(lesson.phone(0).name, "Ann") << "the class knows her by it";
    lesson.happen(NameWished{2, "Ben"});
    EXPECT_EQ(lesson.phone(1).name, "Ben") << "nobody has seen the name that waits";
    EXPECT_TRUE(lesson.happen(NameWished{9, "Nobody"}).effects.empty());
}

TEST(Joining, GeneratesNamesWhereTheTeacherWantsNoOther) {
    Lesson lesson({.naming = Naming::generated});
    for (ConnectionId connection = 1; connection <= 60; ++connection)
        lesson.join(connection, "Ann");
    std::set<std::string> names;
    for (const auto& player : lesson.room.players)
        names.insert(player.shown);
    EXPECT_EQ(names.size(), 60U);
    EXPECT_FALSE(names.contains("Ann"));
    EXPECT_FALSE(lesson.phone(0).name_waits);
}

TEST(Joining, RefusesWithTheReason) {
    Lesson lesson;
    EXPECT_EQ(lesson.join(1, " \t ").told<Refuse>()->why, Refusal::no_name);
    lesson.happen(LockTurned{});
    EXPECT_EQ(lesson.join(1, "Ann").told<Refuse>()->why, Refusal::locked);
    lesson.happen(LockTurned{}).happen(Ended{});
    EXPECT_EQ(lesson.join(1, "Ann").told<Refuse>()->why, Refusal::over);
    EXPECT_EQ(lesson.happen(CameBack{1, "nobody's"}).told<Refuse>()->why, Refusal::unknown);
    EXPECT_EQ(lesson.happen(CameBack{1, ""}).told<Refuse>()->why, Refusal::unknown);
}

TEST(Joining, LetsWhoWasThereComeBackIntoALockedRoom) {
    Lesson lesson;
    lesson.seat().advance();
    lesson.respond(1, the_key).happen(LockTurned{}).happen(Dropped{1, lesson.at});
    lesson.happen(CameBack{11, "token 1"});
    ASSERT_TRUE(lesson.told<Welcome>());
    EXPECT_EQ(lesson.told<Welcome>()->player, 0);
    EXPECT_EQ(lesson.phone(0).mine->response, item::Response(the_key)) << "what was given is there";
    EXPECT_EQ(player(lesson.room, 0).reconnects, 1);
}

TEST(Joining, ASecondTabTakesOverAndTheFirstIsTold) {
    Lesson lesson;
    lesson.seat();
    lesson.happen(CameBack{21, "token 1"});
    EXPECT_EQ(lesson.told<Release>()->connection, 1U);
    EXPECT_EQ(lesson.told<Release>()->why, Farewell::taken_over);
    lesson.happen(Dropped{1, lesson.at});
    EXPECT_TRUE(is_present(player(lesson.room, 0))) << "the first one's end is no farewell of the pupil";
    lesson.happen(CameBack{21, "token 2"});
    EXPECT_TRUE(lesson.effects.empty()) << "a phone cannot become somebody else";
}

TEST(Joining, PutsOutAndLetsInAgain) {
    Lesson lesson;
    lesson.seat().happen(PutOut{0, lesson.at});
    EXPECT_EQ(lesson.told<Release>()->why, Farewell::put_out);
    EXPECT_EQ(lesson.happen(CameBack{11, "token 1"}).told<Refuse>()->why, Refusal::put_out);
    EXPECT_EQ(standings(lesson.room).size(), 1U);
    lesson.happen(LetIn{0}).happen(CameBack{11, "token 1"});
    EXPECT_TRUE(lesson.told<Welcome>());
    EXPECT_EQ(standings(lesson.room).size(), 2U);
}

TEST(Joining, ALateComerIsThereFromTheCardOnTheTable) {
    Lesson lesson;
    lesson.seat(1).advance().respond(1, the_key).advance_to<Standings>();
    lesson.join(2, "Ben");
    EXPECT_EQ(player(lesson.room, 1).from_card, 1U);
    lesson.advance();
    lesson.join(3, "Cid");
    EXPECT_EQ(player(lesson.room, 2).from_card, 1U) << "an open card may still be responded to";
    lesson.respond(1, the_key).respond(2, the_key).respond(3, the_key).advance_to<Reveal>();
    lesson.join(4, "Dot");
    EXPECT_EQ(player(lesson.room, 3).from_card, 2U);
    EXPECT_EQ(standing_of(lesson.room, 2).cards, 1);
    EXPECT_EQ(standing_of(lesson.room, 0).cards, 2);
}

TEST(Joining, FillsTeamsEvenlyAndLetsTheTeacherMovePupils) {
    Lesson lesson({.teams = 2});
    lesson.seat(3);
    EXPECT_EQ(player(lesson.room, 0).team, 0);
    EXPECT_EQ(player(lesson.room, 1).team, 1);
    EXPECT_EQ(player(lesson.room, 2).team, 0);
    lesson.happen(TeamPicked{2, 1});
    EXPECT_EQ(player(lesson.room, 2).team, 1);
    EXPECT_TRUE(lesson.happen(TeamPicked{2, 2}).effects.empty());
    EXPECT_TRUE(lesson.happen(TeamPicked{9, 0}).effects.empty());
}

TEST(Names, AreOneTidyLine) {
    EXPECT_EQ(tidied_name(" Zoë\t  B. "), "Zoë B.");
    EXPECT_EQ(tidied_name("\xE2\x80\xAE"
                          "evil"),
              "evil")
        << "no sign turns the line around";
    EXPECT_EQ(tidied_name("\xFF"), std::nullopt);
    EXPECT_EQ(tidied_name("\x01\x02"), std::nullopt);
    EXPECT_EQ(tidied_name(std::string(100, 'x'))->size(), name_max);
    EXPECT_EQ(tidied_name("<b>Ann</b>"), "<b>Ann</b>") << "it is text, wherever it is shown";
}

TEST(Names, DoNotPassWithAnUnwantedWordHoweverItIsWritten) {
    const std::vector<std::string> unwanted{"turnip", "ass"};
    for (const auto* name : {"turnip", "TURNIP", "Türnip", "t u r n i p", "turn1p", "tuuurniiip", "xXturnipXx", "an ass", "a$$"})
        EXPECT_FALSE(passes(name, unwanted)) << name;
    for (const auto* name : {"Ann", "Cassandra", "Turin", "Ни́на", "小明"})
        EXPECT_TRUE(passes(name, unwanted)) << name;
    EXPECT_TRUE(passes("anything", {"", "!"})) << "a word without letters is none";
}

TEST(Names, AreGeneratedAnewUntilAllAreTaken) {
    std::set<std::string> names;
    Rng rng(1);
    for (int i = 0; i < 2400; ++i) {
        const auto name = generated_name(rng, [&](const std::string& known) { return names.contains(known); });
        EXPECT_TRUE(names.insert(name).second) << name;
    }
    EXPECT_EQ(std::ranges::count_if(names, [](const std::string& name) { return name.back() >= '0' && name.back() <= '9'; }),
              2400 - 48 * 48);
}

} // namespace
} // namespace retake::classroom
