// Events: what happened, on a screen or in the world. The moment comes beside the event.
#pragma once
#include "bank/bank.hpp"
#include "bank/relink.hpp"
#include "screens/cleared.hpp"
#include "screens/feedback.hpp"
#include "screens/handing_in.hpp"
#include "screens/home.hpp"
#include "screens/hotseat/hotseat.hpp"
#include "screens/learners.hpp"
#include "screens/lesson/lesson.hpp"
#include "screens/past_rounds.hpp"
#include "screens/pause.hpp"
#include "screens/plan/plan.hpp"
#include "screens/problems.hpp"
#include "screens/progress.hpp"
#include "screens/question.hpp"
#include "screens/results.hpp"
#include "screens/review.hpp"
#include "screens/setup.hpp"
#include "screens/trouble.hpp"
#include "store/store.hpp"
#include "study/aids.hpp"
#include "study/learner.hpp"
#include <memory>
#include <variant>
#include <vector>

namespace retake::app {

// The shelf and the log were read.
struct ShelfRead {
    std::vector<screens::home::Box> boxes;
    std::vector<store::PileCard> pile; // as the log alone says
    std::optional<screens::home::Unfinished> unfinished;
    std::vector<screens::home::Trouble> troubles;
    std::string own_folder;
    std::vector<store::Flag> flags{};
    std::shared_ptr<const study::Learner> learner{};
    std::vector<store::CardName> here{}; // cards that were asked and are on the shelf
};
// Who plays on this computer.
struct LearnersRead {
    std::vector<screens::learners::Line> lines;
};
// A name would not do.
struct LearnerRefused {
    Failure failure;
};
// Another one plays; all that is known of cards is theirs from now on.
struct LearnerChanged {
    std::string name;
};
// How the card on top of the pile was last shown.
struct TopShown {
    store::CardName name;
    std::string stem, topic;
    bool operator==(const TopShown&) const = default;
};
// A bank was read for a round's set-up.
struct BankRead {
    std::shared_ptr<const bank::Bank> bank;
    Diagnostics found;
    std::string remembered; // how its last round was set up; empty: never
    std::optional<screens::setup::Known> known{};
    study::Aids aids{};
};
// Banks on the disk were changed, added or removed; what the shelf shows of them was told before.
struct FilesChanged {
    std::vector<std::string> files; // paths, as on the shelf
    bool operator==(const FilesChanged&) const = default;
};
// A bank that was changed was read again.
struct BankReadAgain {
    std::string file;
    std::shared_ptr<const bank::Bank> bank;
    Diagnostics found;
    std::vector<bank::Relink> links;                   // items that were edited, by the ids that they had and have
    std::optional<screens::problems::Report> report{}; // where its problems were asked for
};
// It cannot be read any more: it is gone, or may not be read.
struct BankLost {
    std::string file;
    Failure failure;
};
// A file was chosen to be added; or there is no program to choose one with.
struct BankChosen {
    std::string path;
};
struct ChooserMissing {
    bool operator==(const ChooserMissing&) const = default;
};
struct BankAdded {
    std::string file; // in the user's folder
    std::string title;
    int ready = 0, written = 0;
    Diagnostics found;
};
struct AddFailed {
    Failure failure;
};
// A program that was started, or a file that was written, did what it should: in words.
struct Told {
    std::string words;
};
// The log was read, and progress worked out of it.
struct ProgressRead {
    std::shared_ptr<const screens::progress::Account> account;
};
// Cards were found for a round: a new one, or one to go on with.
struct RoundDealt {
    std::shared_ptr<const item::Cards> cards;
    session::Rules rules;
    std::uint64_t seed = 0;
    std::string title;
    std::vector<session::Attempt> attempts; // of the round that is gone on with
    bool going_on = false;
    std::vector<int> numbers;                            // of the cards in the stored round, where it is gone on with
    std::vector<std::optional<session::Cause>> causes{}; // by attempt
};
// The classes of this computer, and what a lesson can be planned from.
struct ClassesRead {
    std::vector<screens::plan::ClassLine> classes;
    std::vector<screens::plan::BankLine> banks;
    std::optional<screens::plan::Offer> interrupted;
};
struct RoomRefused { // it could not be opened
    Failure failure;
};
// A lesson's room stands open: a new one, or one that is gone on with.
struct RoomOpened {
    std::shared_ptr<const classroom::Room> room;
    screens::lesson::Board board;
};
struct RoomWentOn { // by a phone, by the teacher, or by the time
    std::shared_ptr<const classroom::Room> room;
    bool first_reached = false; // a phone has loaded the page
    std::string trouble;        // such as a full disk; empty: all is well
};
// Cards for a hot seat; none where they could not be dealt, and why.
struct HotSeatDealt {
    std::shared_ptr<const item::Cards> cards;
    std::uint64_t seed = 0;
    Failure trouble;
};
// The list of past rounds, or more of it.
struct PastRoundsRead {
    std::vector<store::PastRound> rounds; // newest first
    bool more = false;                    // there may be older ones
    bool older = false;                   // these follow what was read before
};
struct PastRoundRead {
    store::RoundId id = 0;
    std::shared_ptr<const screens::review::Reviewed> reviewed;
    std::vector<std::optional<session::Cause>> causes; // by attempt
};
// How often each card of a round under review was missed before that round.
struct MissesCounted {
    std::vector<int> times;
};
// Something of the world failed: a file, the database. `blocking`: what was asked for cannot be shown.
struct Failed {
    Failure failure;
    bool blocking = false;
};
struct Exported {
    std::string where;
};
struct Pasted {
    std::string text;
};
struct Ticked { // a deadline passed
    bool operator==(const Ticked&) const = default;
};
struct FullScreenToggled {
    bool operator==(const FullScreenToggled&) const = default;
};
struct TextScaled { // by so many steps of a tenth
    int steps = 0;
    bool operator==(const TextScaled&) const = default;
};
struct TextSizeRead { // as it was last chosen, in the same steps
    int steps = 0;
    bool operator==(const TextSizeRead&) const = default;
};
struct HelpTurned { // every key of the screen is listed over it, or no longer
    bool open = false;
    bool operator==(const HelpTurned&) const = default;
};
struct CloseAsked {
    bool operator==(const CloseAsked&) const = default;
};

using AnyEvent = std::variant<
    screens::home::Event, screens::setup::Event, screens::question::Event, screens::feedback::Event, screens::pause::Event,
    screens::results::Event, screens::review::Event, screens::cleared::Event, screens::trouble::Event, screens::problems::Event,
    screens::handing_in::Event, screens::progress::Event, screens::past_rounds::Event, screens::learners::Event,
    screens::lesson::Event, screens::plan::Event, screens::hotseat::Event, HotSeatDealt, ClassesRead, RoomOpened, RoomRefused,
    RoomWentOn, LearnersRead, LearnerRefused, LearnerChanged, ShelfRead, TopShown, BankRead, FilesChanged, BankReadAgain,
    BankLost, BankChosen, ChooserMissing, BankAdded, AddFailed, ProgressRead, Told, MissesCounted, PastRoundsRead, PastRoundRead,
    RoundDealt, Failed, Exported, Pasted, Ticked, FullScreenToggled, TextScaled, TextSizeRead, HelpTurned, CloseAsked>;

// Copied, moved and ended in event.cpp alone: written out in every file that has one, this took half of the time of building
// app/.
struct Event : AnyEvent {
    using AnyEvent::AnyEvent;
    Event(const Event&);
    Event(Event&&) noexcept;
    Event& operator=(const Event&);
    Event& operator=(Event&&) noexcept;
    ~Event();
};

} // namespace retake::app
