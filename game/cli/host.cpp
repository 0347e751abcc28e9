// Prepares a lesson or goes on with one, opens it to phones, and lets the teacher lead it.
#include "cli/host.hpp"
#include "cli/host_text.hpp"
#include "cli/rewrite.hpp"
#include "grading/numeral.hpp"
#include "hosting/hosting.hpp"
#include "lessons/classes.hpp"
#include "lessons/preparing.hpp"
#include "store/zone.hpp"
#include <iostream>

namespace retake::cli {
namespace {

namespace fs = std::filesystem;

Result<lessons::Kept> prepare(const Host& wish, const store::Places& places, const fs::path& classes, Terminal& terminal) {
    const auto shelf = bank::read_shelf(store::shelf_folders(places));
    auto banks = find_named(wish.banks, shelf);
    if (!banks)
        return banks.error();
    lessons::Circumstances circumstances{.root = classes,
                                         .shelf = {},
                                         .zone = store::zone_here(terminal.now()),
                                         .now = terminal.now(),
                                         .seed = wish.seed ? *wish.seed : terminal.any_seed()};
    for (const auto& bank : shelf.banks)
        circumstances.shelf.push_back(bank.path);
    return lessons::prepare(plan_of(wish, classes, std::move(*banks)), circumstances);
}

// The lesson that was interrupted, where the teacher wishes to go on with it.
std::optional<lessons::Kept> interrupted(const fs::path& classes, Terminal& terminal) {
    const auto folder = lessons::interrupted(classes, terminal.now());
    auto kept = folder ? lessons::open(*folder) : Result<lessons::Kept>(Failure{});
    if (!kept)
        return std::nullopt;
    const auto& name = kept->beginning.class_name;
    terminal.out << "A lesson " << (name.empty() ? "" : "of " + name + " ") << "was interrupted at card "
                 << kept->room.asked.size() << " of " << kept->room.cards->size() << ", with " << kept->room.players.size()
                 << " pupils. Go on with it? (y, or n for a new one)" << std::endl;
    std::string line;
    if (!std::getline(terminal.in, line) || grading::trimmed(line) != "y")
        return std::nullopt;
    return std::move(*kept);
}

} // namespace

lessons::Plan plan_of(const Host& wish, const fs::path& classes, std::vector<fs::path> banks) {
    auto plan = lessons::last_plan(classes, wish.class_name).value_or(lessons::Plan{});
    plan.class_name = wish.class_name;
    if (!banks.empty())
        plan.banks.assign(banks.begin(), banks.end());
    plan.length = wish.length.value_or(plan.length);
    plan.pile_first = wish.pile_first.value_or(plan.pile_first);
    plan.rules.teams = wish.teams.value_or(plan.rules.teams);
    if (wish.seconds)
        plan.rules.per_card = *wish.seconds > 0 ? std::optional<Milliseconds>(std::chrono::seconds(*wish.seconds)) : std::nullopt;
    return plan;
}

int host(const Host& wish, const store::Places& places, const fs::path& all_data, Terminal terminal) {
    const auto classes = all_data / "classes";
    auto before = interrupted(classes, terminal);
    auto kept = before ? Result<lessons::Kept>(std::move(*before)) : prepare(wish, places, classes, terminal);
    if (!kept) {
        tell(kept.error(), terminal.err);
        return 2;
    }
    const auto folder = kept->folder;
    auto hosting = hosting::open(std::move(*kept), {.address = wish.address,
                                                    .port = wish.port,
                                                    .page = places.phone / "page.html",
                                                    .now = hosting::steady_time(terminal.now()),
                                                    .new_token = hosting::any_token});
    if (!hosting) {
        tell(hosting.error(), terminal.err);
        return 3;
    }
    const int status = host_text(*hosting, terminal);
    terminal.err << "The lesson is kept in " << folder.string() << ".\n";
    return status;
}

} // namespace retake::cli
