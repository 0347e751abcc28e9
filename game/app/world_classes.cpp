// The classes of this computer as the world reads them: their plans, piles and lessons, and the banks to plan from.
#include "app/world.hpp"
#include "bank/save.hpp"
#include "lessons/export.hpp"
#include "lessons/forgetting.hpp"
#include "lessons/preparing.hpp"
#include <map>

namespace retake::app {
namespace {

using Events = std::vector<Event>;
namespace plan = screens::plan;

constexpr int read_whole_up_to = 2'000; // questions; the topics of a larger bank are not offered, as reading it takes seconds

plan::BankLine bank_line(const bank::Summary& summary) {
    plan::BankLine line{summary.path.string(), summary.title, summary.questions, {}};
    if (summary.questions > read_whole_up_to)
        return line;
    const auto loaded = bank::load_bank(summary.path);
    if (!loaded)
        return line;
    const auto& bank = loaded->value;
    line.cards = static_cast<int>(bank.items.size());
    std::map<std::string, int> counts;
    std::vector<std::string> order;
    for (const auto& item : bank.items) {
        const auto title = bank::topic_title(bank, item);
        if (!title.empty() && ++counts[title] == 1)
            order.push_back(title);
    }
    for (const auto& title : order)
        line.topics.emplace_back(title, counts[title]);
    return line;
}

plan::ClassLine class_line(const lessons::Class& known, const TimeZone& zone, Instant now) {
    plan::ClassLine line{.last = known.plan, .lessons = known.lessons};
    line.pile = static_cast<int>(lessons::pile_of(known.folder, zone, now).size());
    const auto all = lessons::summaries(known.folder);
    if (!all.empty()) {
        const auto local = all.back().begun + ahead_of_utc(zone, all.back().begun);
        line.day = Day{std::chrono::floor<std::chrono::days>(local).time_since_epoch()};
    }
    return line;
}

std::optional<plan::Offer> offer(const std::filesystem::path& root, Instant now) {
    const auto folder = lessons::interrupted(root, now);
    const auto kept = folder ? std::optional(lessons::open(*folder)) : std::nullopt;
    if (!kept || !*kept)
        return std::nullopt;
    const auto& room = (*kept)->room;
    const auto name = (*kept)->beginning.class_name.empty() ? "A lesson" : (*kept)->beginning.class_name;
    return plan::Offer{folder->string(), name + (room.asked.empty() ? ", in the lobby,"
                                                                    : ", card " + std::to_string(room.asked.size()) + " of " +
                                                                          std::to_string(classroom::cards_in_all(room)) + ",")};
}

} // namespace

// Names of pupils that were kept long enough go first.
Events World::read_classes(const ReadClasses& asked) {
    errands_.send([root = places_.classes, shelf = shelf_, zone = zone_, at = asked.at]() -> Errands::Rest {
        Events events;
        const auto forgotten = lessons::forget_names(root, at - lessons::names_kept);
        ClassesRead read;
        for (const auto& known : lessons::classes(root))
            read.classes.push_back(class_line(known, zone, at));
        for (const auto& summary : shelf.banks)
            read.banks.push_back(bank_line(summary));
        read.interrupted = offer(root, at);
        events.emplace_back(std::move(read));
        if (!forgotten)
            events.emplace_back(Failed{forgotten.error(), false});
        else if (*forgotten > 0)
            events.emplace_back(Told{"Names of pupils that were older than 90 days are forgotten."});
        return [events] { return events; };
    });
    return {};
}

Events World::open_lesson(const OpenLesson& asked) {
    lessons::Circumstances here{.root = places_.classes, .zone = zone_, .now = asked.at, .seed = asked.seed};
    here.unwanted = lessons::words_in(places_.assets / "names" / "unwanted.txt");
    for (const auto& summary : shelf_.banks)
        here.shelf.push_back(summary.path);
    errands_.send([this, plan = asked.plan, here, place = LessonRoom::At{asked.address, asked.port}]() -> Errands::Rest {
        return [this, kept = lessons::prepare(plan, here), at = here.now, place]() -> Events {
            return kept ? room_.open(*kept, at, place) : Events{RoomRefused{kept.error()}};
        };
    });
    return {};
}

Events World::go_on_with_lesson(const GoOnWithLesson& asked) {
    errands_.send([this, folder = asked.folder, at = asked.at]() -> Errands::Rest {
        return [this, kept = lessons::open(folder), at]() -> Events {
            return kept ? room_.open(*kept, at, {}) : Events{RoomRefused{kept.error()}};
        };
    });
    return {};
}

Events World::save_lesson(const SaveLesson& asked, Instant at) {
    const auto kept = room_.kept();
    if (!kept)
        return {};
    const auto out = lessons::export_lesson(*kept, ahead_of_utc(zone_, at));
    std::error_code trouble;
    std::filesystem::create_directories(places_.documents, trouble);
    const auto base = places_.documents / out.name;
    for (const auto& [ending, text] : {std::pair{".csv", &out.csv}, std::pair{".json", &out.json}, std::pair{".html", &out.html}})
        if (const auto written = bank::save(base.string() + ending, *text); !written)
            return {Failed{written.error(), false}};
    if (asked.shown)
        return open_page(base.string() + ".html");
    return {Exported{base.string() + ".csv, .json and .html"}};
}

Events World::open_page(const std::filesystem::path& page) {
    if (!desktop_.can_start("xdg-open"))
        return {Told{"Open " + page.string() + " in a browser, and print it there."}};
    if (const auto started = processes_.start({"xdg-open", page.string()}, Processes::Purpose::editing); !started)
        return {Told{started.error().message + "\n" + started.error().next_step}};
    return {Told{"Opening " + page.filename().string() + ": print it from there."}};
}

} // namespace retake::app
