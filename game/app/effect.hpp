// Effects: what the program wants done, as plain values. Only perform.cpp does them; their results come back as events.
#pragma once
#include "bank/deal.hpp"
#include "classroom/plan.hpp"
#include "classroom/room.hpp"
#include "screens/export_round.hpp"
#include "screens/setup.hpp"
#include "session/session.hpp"
#include "store/store.hpp"
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace retake::app {

struct ReadShelf { // ShelfRead
    bool operator==(const ReadShelf&) const = default;
};
struct ReadLearners { // LearnersRead
    bool operator==(const ReadLearners&) const = default;
};
struct UseLearner { // LearnerChanged, or Failed
    std::string name;
    Instant at{};
    bool operator==(const UseLearner&) const = default;
};
struct NameLearner { // LearnersRead, or LearnerRefused
    std::string name;
    std::optional<std::string> renames; // whom; none: a new one
    bool operator==(const NameLearner&) const = default;
};
struct ReadBank {     // BankRead, or Failed
    std::string file; // as on the shelf: two banks may have one id
    bool operator==(const ReadBank&) const = default;
};
struct ReadAgain { // BankReadAgain, or BankLost
    std::string file;
    bool problems = false; // and what the Problems screen shows
    bool operator==(const ReadAgain&) const = default;
};
struct ShowTop { // TopShown: how the card was last shown
    store::CardName name;
    bool operator==(const ShowTop&) const = default;
};
struct DealPile { // RoundDealt with the cards of the pile that are wished for, or Failed
    std::uint64_t seed = 0;
    std::vector<store::CardName> names{}; // the pile, top first
    bank::Wish wish{};
    std::vector<std::string> banks{}; // ids; none: all
    bool operator==(const DealPile&) const = default;
};
struct FindUnfinished { // RoundDealt with what was played of it, or Failed
    bool operator==(const FindUnfinished&) const = default;
};
struct PutAwayUnfinished {
    Instant at{};
    bool operator==(const PutAwayUnfinished&) const = default;
};
struct OpenRound {
    std::shared_ptr<const item::Cards> cards;
    session::Rules rules;
    std::uint64_t seed = 0;
    std::string title;
    Instant at{};
    bool operator==(const OpenRound&) const = default;
};
struct SaveAttempt {
    std::shared_ptr<const item::Cards> cards;
    session::Attempt attempt;
    int number = 0;        // of the card in the round as it is stored: a round that is gone on with may lack cards since
    bool replaces = false; // the former one to this card
    bool operator==(const SaveAttempt&) const = default;
};
struct RetractAttempt { // the last one to this card of the stored round
    int number = 0;
    Instant at{};
    bool operator==(const RetractAttempt&) const = default;
};
struct CloseRound {
    Instant at{};
    bool operator==(const CloseRound&) const = default;
};
struct TagCause { // why a response of the round was missed; none takes the tag off
    store::Go go; // in the round as it is stored
    std::optional<session::Cause> cause;
    Instant at{};
    std::optional<store::RoundId> round{}; // none: the one in play
    bool operator==(const TagCause&) const = default;
};
struct ReadPastRounds {                     // PastRoundsRead, or Failed
    std::optional<store::RoundId> before{}; // none: the newest
    bool operator==(const ReadPastRounds&) const = default;
};
struct ReadPastRound { // PastRoundRead, or Failed
    store::RoundId id = 0;
    bool operator==(const ReadPastRound&) const = default;
};
struct CountMisses { // MissesCounted
    std::vector<store::CardName> names;
    Instant before{};
    bool operator==(const CountMisses&) const = default;
};
struct Remember { // a small setting
    std::string name;
    std::string value;
    bool operator==(const Remember&) const = default;
};
inline constexpr std::string_view text_size_setting = "text size";
struct ReadTextSize { // TextSizeRead, where one was chosen or another learner's was shown
    bool operator==(const ReadTextSize&) const = default;
};
struct ReadProgress { // ProgressRead, or Failed
    std::string bank; // id of the one that stands out
    Instant at{};
    bool operator==(const ReadProgress&) const = default;
};
struct Export { // Exported, or Failed
    screens::Exported round;
    bool operator==(const Export&) const = default;
};
struct ReadClasses { // ClassesRead
    Instant at{};
    bool operator==(const ReadClasses&) const = default;
};
struct OpenLesson { // RoomOpened, or RoomRefused
    classroom::Plan plan;
    std::uint64_t seed = 0;
    Instant at{};
    std::optional<std::string> address{}; // of this computer, for phones; none: the likeliest
    std::optional<std::uint16_t> port{};  // none: the next that is free
    bool operator==(const OpenLesson&) const = default;
};
struct GoOnWithLesson { // RoomOpened, or RoomRefused
    std::string folder;
    Instant at{};
    bool operator==(const GoOnWithLesson&) const = default;
};
struct MoveRoom { // RoomOpened: to another network of this computer, as a place among the ways
    int way = 0;
    Instant at{};
    bool operator==(const MoveRoom&) const = default;
};
struct GoOnUnkept { // though the journal cannot be written
    bool operator==(const GoOnUnkept&) const = default;
};
struct TellRoom { // RoomWentOn, unless nothing changed
    std::vector<classroom::Event> events;
    bool operator==(const TellRoom&) const = default;
};
struct CloseRoom { // the phones are sent away; what was given is kept
    bool operator==(const CloseRoom&) const = default;
};
struct SaveLesson {     // Exported, or Failed
    bool shown = false; // and opened in the program that shows pages
    Instant at{};
    bool operator==(const SaveLesson&) const = default;
};
struct Rehearse { // simulated phones come into the room
    int phones = 0;
    bool operator==(const Rehearse&) const = default;
};
struct DealHotSeat {                // HotSeatDealt
    std::vector<std::string> banks; // files
    int cards = 0;                  // at most; 0: all
    std::uint64_t seed = 0;
    bool operator==(const DealHotSeat&) const = default;
};
struct MendFile { // Told, or Failed where it was changed meanwhile; what it says then is read again as after any edit
    std::string file;
    Fix fix;
    bool operator==(const MendFile&) const = default;
};
struct OpenEditor { // Told
    Place place;
    bool operator==(const OpenEditor&) const = default;
};
struct ChooseBank { // BankChosen, unless none was; ChooserMissing
    bool operator==(const ChooseBank&) const = default;
};
struct AddBank {      // BankAdded, or AddFailed
    std::string path; // as it was chosen or typed
    bool operator==(const AddBank&) const = default;
};
struct AddSample { // BankAdded, or AddFailed
    bool operator==(const AddSample&) const = default;
};
struct SettleName { // whether a bank is another one under a new name: what is known of that one counts for it, too, or only
    std::string file;
    screens::setup::Known known;
    bool same = false;
    bool operator==(const SettleName&) const = default;
};
struct RaiseFlag {
    store::Flag flag;
    bool operator==(const RaiseFlag&) const = default;
};
struct TakeFlagDown {
    store::CardName name;
    Instant at{};
    bool operator==(const TakeFlagDown&) const = default;
};
struct KeepReminder {
    store::CardName name;
    std::string text;
    bool operator==(const KeepReminder&) const = default;
};
struct SetFullScreen {
    bool on = false;
    bool operator==(const SetFullScreen&) const = default;
};
struct CopyText {
    std::string text;
    bool operator==(const CopyText&) const = default;
};
struct Paste { // Pasted
    bool operator==(const Paste&) const = default;
};

using AnyEffect =
    std::variant<ReadShelf, ReadLearners, UseLearner, NameLearner, ReadBank, ReadAgain, ShowTop, DealPile, FindUnfinished,
                 PutAwayUnfinished, OpenRound, SaveAttempt, RetractAttempt, CloseRound, TagCause, CountMisses, ReadPastRounds,
                 ReadPastRound, Remember, ReadTextSize, ReadProgress, Export, MendFile, OpenEditor, ChooseBank, AddBank,
                 AddSample, SettleName, RaiseFlag, TakeFlagDown, KeepReminder, ReadClasses, OpenLesson, GoOnWithLesson, MoveRoom,
                 GoOnUnkept, TellRoom, CloseRoom, SaveLesson, Rehearse, DealHotSeat, SetFullScreen, CopyText, Paste>;

// Copied, moved and ended in effect.cpp alone, as events are.
struct Effect : AnyEffect {
    using AnyEffect::AnyEffect;
    Effect(const Effect&);
    Effect(Effect&&) noexcept;
    Effect& operator=(const Effect&);
    Effect& operator=(Effect&&) noexcept;
    ~Effect();
};

} // namespace retake::app
