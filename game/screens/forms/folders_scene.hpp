// What the view of a sorting is made of, and what can be pressed in it.
#pragma once
#include "screens/forms/folders_layout.hpp"

namespace retake::screens::folders {

struct Scene {
    const item::SortInto& form;
    const State& state;
    const Room& room;
    Layout now, before;

    std::size_t count() const { return form.entries.size(); }
    int id(std::size_t i) const { return form.entries[i].id; }
    std::optional<int> folder(std::size_t i) const { return folder_of(state.now, id(i)); }
    bool in_hand(std::size_t i) const { return id(i) == state.now.hand; }
    bool dragged(std::size_t i) const { return in_hand(i) && state.drag; }
    std::string slip_name(std::size_t i) const { return "Slip " + form.entries[i].text; }
    std::string folder_name(std::size_t g) const { return "Folder " + form.groups[g].text; }
    // Whether the slip in hand could be sent there.
    bool takes(std::size_t g) const { return state.now.hand >= 0 && folder_of(state.now, state.now.hand) != form.groups[g].id; }
};

void add_zones(ui::View<Event>&, const Scene&);
void add_keys(ui::View<Event>&, const Scene&); // shortcuts, and where the arrows and Tab go

} // namespace retake::screens::folders
