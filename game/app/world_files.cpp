// The world's files and programs: repairs that are written, the editor, the file chooser.
#include "app/adding.hpp"
#include "app/world.hpp"
#include "bank/save.hpp"
#include "base/fix.hpp"
#include "tree/lines.hpp"

namespace retake::app {
namespace {

using Path = std::filesystem::path;
using Events = std::vector<Event>;

bool same_lines(const tree::Lines& a, const tree::Lines& b) {
    return a.count() == b.count() && (a.count() == 0 || a.between(1, a.count()) == b.between(1, b.count()));
}

// A repair is about the lines as they were shown: where they are others by now, it is not made.
Event mended(const MendFile& wish, const std::shared_ptr<const bank::Reading>& shown) {
    const auto text = bank::read_file(wish.file);
    if (!text)
        return Failed{text.error(), false};
    const auto name = Path(wish.file).filename().string();
    if (!shown || !same_lines(shown->outline->lines, tree::read_lines(wish.file, *text).value))
        return Told{name + " was changed meanwhile.\nIt is read again: look once more, then press F."};
    const auto fixed = with_fixes(*text, {wish.fix});
    if (fixed == *text)
        return Told{"This repair cannot be made in " + name + ".\nOpen it in an editor."};
    if (const auto saved = bank::save(wish.file, fixed); !saved)
        return Told{saved.error().message + "\n" + saved.error().next_step};
    return Told{"Line " + std::to_string(wish.fix.line) + " of " + name + " is mended."};
}

// A chooser that ends with 1 was closed without a choice; one that ends otherwise without a path does not work here.
Event chosen(const Processes::Ended& ended, const Desktop& desktop) {
    const auto path = path_in(ended.said, desktop);
    return path.empty() ? Event(ChooserMissing{}) : Event(BankChosen{path});
}

Event added(const Result<AddedBank>& bank) {
    if (!bank)
        return AddFailed{bank.error()};
    return BankAdded{bank->file.string(), bank->title, bank->ready, bank->written, bank->found};
}

} // namespace

void World::mend(const MendFile& wish) {
    errands_.send([wish, shown = readings_.last(wish.file)]() -> Errands::Rest {
        return [event = mended(wish, shown)]() -> Events { return {event}; };
    });
}

Events World::open_editor(const Place& place) {
    const auto command = editor_for(place, desktop_);
    if (!command)
        return {Told{command.error().message + "\n" + command.error().next_step}};
    if (const auto started = processes_.start(*command, Processes::Purpose::editing); !started)
        return {Told{started.error().message + "\n" + started.error().next_step}};
    return {
        Told{"Opening " + Path(place.file).filename().string() + " with " + Path(command->front()).filename().string() + "."}};
}

Events World::choose_bank() {
    const auto command = chooser(desktop_);
    if (!command)
        return {ChooserMissing{}};
    if (processes_.any(Processes::Purpose::choosing))
        return {}; // It is open already.
    return processes_.start(*command, Processes::Purpose::choosing) ? Events{} : Events{ChooserMissing{}};
}

void World::add(const std::string& text) {
    errands_.send([path = path_in(text, desktop_), own = places_.own_banks]() -> Errands::Rest {
        return [event = added(add_bank(path, own))]() -> Events { return {event}; };
    });
}

void World::add_sample() {
    errands_.send([own = places_.own_banks]() -> Errands::Rest {
        return [event = added(add_sample_bank(own))]() -> Events { return {event}; };
    });
}

Events World::ended_programs() {
    Events events;
    for (const auto& ended : processes_.ended())
        if (ended.purpose == Processes::Purpose::choosing) {
            if (ended.status != 1 || !ended.said.empty())
                events.emplace_back(chosen(ended, desktop_));
        } else if (ended.status != 0)
            events.emplace_back(Told{Path(ended.program).filename().string() + " ended with an error (" +
                                     std::to_string(ended.status) + ").\nSet VISUAL to the name of your editor."});
    return events;
}

} // namespace retake::app
