// The command line, read into plain values.
#include "cli/arguments.hpp"
#include <CLI/CLI.hpp>
#include <map>

namespace retake::cli {
namespace {

const std::map<std::string, Format> formats = {{"text", Format::text}, {"json", Format::json}};
const std::map<std::string, Format> report_formats = {{"text", Format::text}, {"json", Format::json}, {"sarif", Format::sarif}};
const std::map<std::string, session::Mode> modes = {{"practice", session::Mode::practice},
                                                    {"exam", session::Mode::exam},
                                                    {"sprint", session::Mode::sprint},
                                                    {"pile", session::Mode::pile}};

std::string utc_moment(const std::string& text) {
    return read_instant(text) ? std::string() : "'" + text + "' is no moment such as 2024-05-16T08:30:00Z";
}

CLI::App* add_play(CLI::App& app, Play& play) {
    auto* verb = app.add_subcommand("play", "Go straight into a round");
    verb->add_option("BANK", play.banks, "Bank files, folders, or titles on the shelf (default: choose one)");
    verb->add_option("--mode", play.mode,
                     "practice; exam: nothing is told before it is handed in; sprint: as many as the time allows; "
                     "pile: retake the cards on the pile")
        ->transform(CLI::CheckedTransformer(modes).description("practice|exam|sprint|pile"));
    verb->add_option("--minutes", play.minutes, "The time of an exam (default: none) or of a sprint (default: 3)")
        ->check(CLI::Range(1, 600));
    verb->add_option("--length", play.length, "How many cards at most")->check(CLI::Range(1, 1'000'000));
    verb->add_option("--topic", play.topics, "Only cards of this topic (may be repeated)");
    verb->add_option("--level", play.level, "Only cards of this level: 1 gentle, 2, 3 hard")->check(CLI::Range(1, 3));
    verb->add_option("--seed", play.seed, "Deal and shuffle by this number: the same round again");
    verb->add_flag("--text", play.text, "Play in the terminal, in plain lines");
    verb->add_option("--format", play.format, "With --text: text, or json for one object per event")
        ->transform(CLI::CheckedTransformer(formats).description("text|json"));
    verb->final_callback([&play] {
        if (play.minutes && play.mode != session::Mode::exam && play.mode != session::Mode::sprint)
            throw CLI::ValidationError("--minutes", "only an exam or a sprint has a time for all of it; add --mode exam");
    });
    verb->footer("Example:\n  retake play --text --length 10 --topic trade questions/beijing-visit-2024.yaml");
    return verb;
}

struct CheckWish {
    Check check;
    std::string rule;
    bool fix = false, yes = false, accepts = false;

    Command command() const {
        if (!rule.empty())
            return ExplainRule{rule};
        if (fix)
            return FixBanks{{check.options.places, yes}};
        if (accepts)
            return ListAccepted{check.options};
        return check;
    }
};

CLI::App* add_check(CLI::App& app, CheckWish& wish) {
    auto& check = wish.check;
    auto* verb = app.add_subcommand("check", "Read banks and print every finding");
    verb->add_option("PLACE", check.options.places, "Bank files and folders (default: the banks on the shelf)");
    verb->add_option("--format", check.options.format, "text, json, or sarif for editors and code hosts")
        ->transform(CLI::CheckedTransformer(report_formats).description("text|json|sarif"));
    verb->add_flag("--strict", check.options.strict, "Warnings and advice count as findings too");
    verb->add_option("--explain", wish.rule, "Print the page of one rule, and read nothing")->option_text("RULE");
    auto* fix = verb->add_flag("--fix", wish.fix, "Show the sure repairs as a diff, and make them after a yes");
    verb->add_flag("--yes", wish.yes, "With --fix: do not ask")->needs(fix);
    verb->add_flag("--accepts", wish.accepts, "List what the grader takes as right, for each question and gap that is typed")
        ->excludes(fix);
    verb->footer("Example:\n  retake check questions/beijing-visit-2024.yaml\n"
                 "  retake check --fix questions/beijing-visit-2024.yaml\n"
                 "  retake check --accepts questions/beijing-visit-2024.yaml\n"
                 "Exit status: 0 nothing found, 1 findings, 2 wrong use, 3 a file could not be read or written");
    return verb;
}

// The verbs that write banks. Each names its files: nothing on the shelf is rewritten unasked.
struct Authoring {
    NewBank begun;
    std::string from;
    IdsOptions ids;
    FormatOptions format;
    const CLI::App *new_verb = nullptr, *ids_verb = nullptr, *format_verb = nullptr, *schema_verb = nullptr;

    std::optional<Command> command() const {
        if (new_verb->parsed())
            return NewBank{begun.file, from.empty() ? std::nullopt : std::optional<std::filesystem::path>(from)};
        if (ids_verb->parsed())
            return ids;
        if (format_verb->parsed())
            return format;
        return schema_verb->parsed() ? std::optional<Command>(PrintSchema{}) : std::nullopt;
    }
};

void add_authoring(CLI::App& app, Authoring& wish) {
    auto* verb = app.add_subcommand("new", "Write a small bank to begin with");
    verb->add_option("FILE", wish.begun.file, "The new file; one that is there stays as it is")->required();
    verb->add_option("--from", wish.from, "A text to ask about: its headings, a note and a stub for each paragraph")
        ->option_text("SOURCE.txt");
    verb->footer("Example:\n  retake new my-article.yaml --from my-article.txt\n"
                 "Exit status: 0 written, 2 wrong use, 3 the file is there already or cannot be written");
    wish.new_verb = verb;

    verb = app.add_subcommand("ids", "List the ids of questions, or write them into their banks");
    verb->add_option("FILE", wish.ids.places, "Bank files and folders")->required();
    verb->add_flag("--write", wish.ids.write, "Write the id below each question that has none, so that progress outlives edits");
    verb->footer("Example:\n  retake ids --write questions/eight-planets.yaml\n"
                 "Exit status: 0 done, 1 some questions got none, 2 wrong use, 3 a file could not be read or written");
    wish.ids_verb = verb;

    verb = app.add_subcommand("format", "Rewrite banks in house style; comments, order, texts and ids stay");
    verb->add_option("FILE", wish.format.places, "Bank files and folders")->required();
    verb->add_flag("--check", wish.format.check, "Show what would change, and write nothing");
    verb->footer(
        "Example:\n  retake format --check questions/eight-planets.yaml\n"
        "Exit status: 0 done, 1 something would change or was refused, 2 wrong use, 3 a file could not be read or written");
    wish.format_verb = verb;

    verb = app.add_subcommand("schema", "Print the JSON Schema of a bank, for editors");
    verb->footer("Example:\n  retake schema > quiz.schema.json\n"
                 "A bank names it in its first line: # yaml-language-server: $schema=quiz.schema.json");
    wish.schema_verb = verb;
}

// The verbs that are about all progress of a learner.
struct Keeping {
    ProfileWish profile;
    BackupWish backup;
    RestoreWish restore;
    ProgressWish progress;
    const CLI::App* progress_verb = nullptr;
    const CLI::App *profile_verb = nullptr, *backup_verb = nullptr, *restore_verb = nullptr, *rebuild_verb = nullptr;
    std::vector<std::pair<const CLI::App*, ProfileWish::Deed>> deeds;

    std::optional<Command> command() const {
        if (backup_verb->parsed())
            return backup;
        if (restore_verb->parsed())
            return restore;
        if (progress_verb->parsed())
            return progress;
        if (rebuild_verb->parsed())
            return RebuildWish{};
        if (!profile_verb->parsed())
            return std::nullopt;
        auto wish = profile;
        for (const auto& [verb, deed] : deeds)
            if (verb->parsed())
                wish.deed = deed;
        return wish;
    }
};

void add_profile(CLI::App& app, Keeping& wish) {
    auto* verb = app.add_subcommand("profile", "List the learners on this computer, or add, choose, rename and remove one");
    using Deed = ProfileWish::Deed;
    const auto add = [&](const std::string& name, const std::string& does, Deed deed) {
        auto* sub = verb->add_subcommand(name, does);
        wish.deeds.emplace_back(sub, deed);
        return sub;
    };
    verb->add_option("--format", wish.profile.format, "Of the list: text, or json")
        ->transform(CLI::CheckedTransformer(formats).description("text|json"));
    add("list", "List them; a star marks who plays without --profile", Deed::list);
    add("new", "Add a learner", Deed::add)->add_option("NAME", wish.profile.name)->required();
    add("use", "Choose who plays without --profile", Deed::use)->add_option("NAME", wish.profile.name)->required();
    auto* rename = add("rename", "Give another name; progress stays", Deed::rename);
    rename->add_option("NAME", wish.profile.name)->required();
    rename->add_option("NEW", wish.profile.to, "The new name")->required();
    auto* remove = add("remove", "Remove a learner with all progress; a backup is kept", Deed::remove);
    remove->add_option("NAME", wish.profile.name)->required();
    remove->add_flag("--yes", wish.profile.yes, "Do not ask");
    verb->require_subcommand(0, 1);
    verb->footer("Example:\n  retake profile new Ann\n  retake --profile Ann questions/eight-planets.yaml\n"
                 "Exit status: 0 done, 1 nothing was removed, 2 no such learner or name, 3 a file could not be written");
    wish.profile_verb = verb;
}

void add_progress(CLI::App& app, Keeping& wish) {
    static const std::map<std::string, ProgressFormat> known{
        {"text", ProgressFormat::text}, {"json", ProgressFormat::json}, {"csv", ProgressFormat::csv}};
    auto* verb = app.add_subcommand("progress", "Tell what is due, what is known, and whether \"sure\" can be trusted");
    verb->add_option("BANK", wish.progress.bank, "A bank file, a folder, or a title on the shelf (default: all on the shelf)");
    verb->add_option("--format", wish.progress.format, "text, json, or csv: a row a card")
        ->transform(CLI::CheckedTransformer(known).description("text|json|csv"));
    verb->footer("Example:\n  retake progress \"The Beijing visit, May 2024\"\n  retake progress --format csv > cards.csv\n"
                 "Exit status: 0 done, 2 no such bank, 3 progress or a bank cannot be read");
    wish.progress_verb = verb;
}

void add_keeping(CLI::App& app, Keeping& wish) {
    add_progress(app, wish);
    add_profile(app, wish);
    auto* verb = app.add_subcommand("backup", "Write all progress into one file, also while the game runs");
    verb->add_option("FILE", wish.backup.file, "A backup that is there is replaced, unless it holds more")->required();
    verb->footer("Example:\n  retake backup /media/usb/retake.db\n"
                 "Exit status: 0 written, 2 wrong use, 3 it cannot be written, or would replace a file that holds more");
    wish.backup_verb = verb;
    verb = app.add_subcommand("restore", "Add what a backup or another computer's file holds; nothing is replaced");
    verb->add_option("FILE", wish.restore.file, "A file of `retake backup`; a damaged one is read as far as it can be")
        ->required();
    verb->footer("Example:\n  retake restore /media/usb/retake.db\n"
                 "Exit status: 0 done, 2 wrong use, 3 a file could not be read or written");
    wish.restore_verb = verb;
    verb = app.add_subcommand("rebuild", "Work out anew from the log what is kept beside it, and say whether it agreed");
    verb->footer("Example:\n  retake rebuild\n"
                 "Exit status: 0 done, 1 it differed and was replaced, 2 wrong use, 3 a file could not be read or written");
    wish.rebuild_verb = verb;
}

// Lessons with phones.
struct Teaching {
    Host host;
    Rehearse rehearse;
    ReportWish report;
    ForgetWish forget;
    std::string report_format = "text";
    const CLI::App *host_verb = nullptr, *rehearse_verb = nullptr, *report_verb = nullptr, *forget_verb = nullptr;

    std::optional<Command> command() const {
        if (host_verb->parsed())
            return host;
        if (report_verb->parsed()) {
            auto wish = report;
            wish.format = report_format == "json"   ? ReportFormat::json
                          : report_format == "csv"  ? ReportFormat::csv
                          : report_format == "html" ? ReportFormat::html
                                                    : ReportFormat::text;
            return wish;
        }
        if (forget_verb->parsed())
            return forget;
        return rehearse_verb->parsed() ? std::optional<Command>(rehearse) : std::nullopt;
    }
};

void add_host(CLI::App& app, Teaching& wish) {
    auto* verb = app.add_subcommand("host", "Open a room for a class: phones come in by its address and code");
    auto& host = wish.host;
    verb->add_option("BANK", host.banks,
                     "Bank files, folders, or titles on the shelf (default: those of the class's last lesson)");
    verb->add_option("--class", host.class_name, "The class, whose pile opens the lesson")->option_text("NAME");
    verb->add_option("--address", host.address, "The address of this computer for phones; 0.0.0.0: all of them")
        ->option_text("A");
    verb->add_option("--port", host.port, "Default: 8080, or the next that is free")->check(CLI::Range(1, 65'535));
    verb->add_option("--teams", host.teams, "2 to 8; 0: none")->check(CLI::Range(0, 8));
    verb->add_option("--length", host.length, "How many cards beside those of the class pile; 0: all")
        ->check(CLI::Range(0, 1'000));
    verb->add_option("--seconds", host.seconds, "The time for a card; 0: none")->check(CLI::Range(0, 3'600));
    verb->add_option("--pile-first", host.pile_first, "At most so many cards of the class pile open the lesson")
        ->check(CLI::Range(0, 1'000));
    verb->add_option("--seed", host.seed, "Deal and shuffle by this number");
    verb->add_flag("--text", host.text, "Lead the lesson in the terminal, in plain lines");
    verb->footer("Example:\n  retake host --class 7b --seconds 30 questions/eight-planets.yaml --text\n"
                 "Exit status: 0 done, 2 wrong use, or no card to ask, 3 the port is taken or the lesson cannot be kept");
    wish.host_verb = verb;
}

void add_rehearse(CLI::App& app, Teaching& wish) {
    auto* verb = app.add_subcommand("rehearse", "Let simulated phones play: in a running room, or a whole lesson by itself");
    auto& rehearse = wish.rehearse;
    verb->add_option("--phones", rehearse.phones, "How many")->check(CLI::Range(1, 20'000))->capture_default_str();
    verb->add_option("--seed", rehearse.seed, "The same phones do the same again")->capture_default_str();
    verb->add_option("--seconds", rehearse.thinking, "Each responds within so long")
        ->check(CLI::Range(0, 600))
        ->capture_default_str();
    verb->add_option("--cards", rehearse.cards, "Of a lesson by itself")->check(CLI::Range(1, 1'000))->capture_default_str();
    auto* address = verb->add_option("--address", rehearse.address, "Of a running room")->option_text("A");
    verb->add_option("--port", rehearse.port, "Of a running room")
        ->check(CLI::Range(1, 65'535))
        ->needs(address)
        ->capture_default_str();
    verb->add_option("--code", rehearse.code, "Of a running room: four letters")->needs(address);
    verb->footer("Example:\n  retake rehearse --phones 120\n"
                 "  retake rehearse --address 192.168.1.23 --code KITE --phones 30\n"
                 "Exit status: 0 nothing was lost, 1 a response was lost, 2 wrong use, 3 no room");
    wish.rehearse_verb = verb;
}

void add_class_records(CLI::App& app, Teaching& wish) {
    auto* verb = app.add_subcommand("report", "What classes came to over their lessons: by topic and by pupil");
    verb->add_option("--class", wish.report.class_name, "One class only")->option_text("NAME");
    verb->add_option("--format", wish.report_format, "text, json, csv or html")
        ->check(CLI::IsMember({"text", "json", "csv", "html"}))
        ->capture_default_str();
    verb->footer("Example:\n  retake report --class 7b --format html > 7b.html\n"
                 "Exit status: 0 done, 2 there is no such class, 3 something could not be read");
    wish.report_verb = verb;
    verb = app.add_subcommand("forget", "Remove a pupil's name and words, or a whole class, after a yes");
    auto* pupil = verb->add_option("--pupil", wish.forget.pupil, "In all lessons of all classes")->option_text("NAME");
    auto* whole = verb->add_option("--class", wish.forget.class_name, "With all of its lessons")->option_text("NAME");
    pupil->excludes(whole);
    verb->add_flag("--yes", wish.forget.yes, "Do not ask");
    verb->footer("Example:\n  retake forget --pupil \"Ben Green\"\n"
                 "Exit status: 0 done, 2 wrong use or no yes, 3 something could not be written");
    wish.forget_verb = verb;
}

} // namespace

Arguments read_arguments(int argc, const char* const* argv) {
    CLI::App app{"Retake: a quiz and study game. Every question is a card; a card you get wrong drops on your pile,\n"
                 "and the pile is retaken until it is empty."};
    app.name("retake");
    app.set_version_flag("--version", "retake " RETAKE_VERSION);
    app.footer("Example:\n  retake questions/beijing-visit-2024.yaml\n"
               "Without a display the round is played in the terminal. Progress stays on this computer.");
    Arguments arguments;
    OpenWindow window;
    Play play;
    CheckWish check;
    std::vector<std::string> screenshot;
    std::pair<unsigned, unsigned> size{1920, 1080};
    std::string data, profile, now, trace;
    app.add_option("BANK", window.banks, "Bank files, folders, or titles on the shelf");
    app.add_option("--data", data, "Keep progress and settings in this folder (also: RETAKE_DATA)");
    app.add_option("--profile", profile, "The learner who plays (see: retake profile)")->option_text("NAME");
    app.add_option("--now", now, "Fix the clock: UTC, ISO 8601")->check(CLI::Validator(utc_moment, "TIME"));
    app.add_option("--trace", trace, "Write what is shown, as text, into this file (for bug reports)");
    app.add_option("--screenshot", screenshot, "Draw one screen in a named demonstration state: NAME FILE.png")->expected(2);
    app.add_option("--size", size, "Width and height of the picture (default: 1920 1080)");
    app.fallthrough(); // --data and --now are read after a verb, too
    const auto* play_verb = add_play(app, play);
    const auto* check_verb = add_check(app, check);
    Authoring authoring;
    add_authoring(app, authoring);
    Keeping keeping;
    add_keeping(app, keeping);
    Teaching teaching;
    add_host(app, teaching);
    add_rehearse(app, teaching);
    add_class_records(app, teaching);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        arguments.command = Finished{app.exit(error) == 0 ? 0 : 2};
        return arguments;
    }
    if (!data.empty())
        arguments.data = data;
    if (!profile.empty())
        arguments.profile = profile;
    if (!trace.empty())
        arguments.trace = trace;
    if (!now.empty())
        arguments.now = read_instant(now);
    if (play_verb->parsed())
        arguments.command = play;
    else if (check_verb->parsed())
        arguments.command = check.command();
    else if (const auto command = authoring.command())
        arguments.command = *command;
    else if (const auto kept = keeping.command())
        arguments.command = *kept;
    else if (const auto taught = teaching.command())
        arguments.command = *taught;
    else if (!screenshot.empty())
        arguments.command = Screenshot{screenshot.at(0), screenshot.at(1), size.first, size.second};
    else
        arguments.command = window;
    return arguments;
}

} // namespace retake::cli
