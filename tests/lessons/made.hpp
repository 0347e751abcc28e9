// A lesson on the disk in few words: two banks in a folder, and a lesson begun with them.
#pragma once
#include "bank/load.hpp"
#include "lessons/journal.hpp"
#include "lessons/lesson.hpp"
#include "support/cards.hpp"
#include "support/folder.hpp"
#include <fstream>

namespace retake::lessons {

inline constexpr auto cells = R"(quiz: Cells
id: cells
topics: {bio: Biology}
questions:
  - q: What makes energy?
    answer: mitochondrion
    wrong: [ribosome, nucleus]
    tags: [bio]
    id: energy
  - q: What reads the code?
    answer: ribosome
    wrong: [mitochondrion, nucleus]
    tags: [bio]
    id: reader
  - q: Name the green pigment.
    answer: chlorophyll
    id: green
)";

inline constexpr auto seas = R"(quiz: Seas
id: seas
questions:
  - q: Which sea is saltiest?
    answer: Dead Sea
    wrong: [Baltic Sea]
    id: salt
)";

inline void write(const std::filesystem::path& path, std::string_view text) { std::ofstream(path, std::ios::binary) << text; }

struct Made {
    test::Folder folder;
    bank::Bank bank_of_cells, bank_of_seas;
    Plan plan;

    Made() {
        write(folder.path() / "cells.yaml", cells);
        write(folder.path() / "seas.yaml", seas);
        bank_of_cells = bank::load_bank(folder.path() / "cells.yaml")->value;
        bank_of_seas = bank::load_bank(folder.path() / "seas.yaml")->value;
        plan.class_name = "7b";
    }
    std::filesystem::path lessons() const { return folder.path() / "classes" / "7b" / "lessons"; }
    Beginning beginning() const {
        Beginning out;
        out.class_name = "7b";
        out.title = "Cells";
        out.code = "KITE";
        out.begun = test::noon();
        out.seed = 5;
        out.rules = plan.rules;
        return out;
    }
    Kept begun() const {
        auto kept = begin(lessons(), beginning(), deal(plan, {&bank_of_cells}, {&bank_of_cells}, {}, 5), {&bank_of_cells});
        EXPECT_TRUE(kept) << (kept ? "" : kept.error().message);
        return *std::move(kept);
    }
};

// A lesson that is being taught: what happens goes into the journal, then into the room.
struct Taught {
    Kept kept;
    Journal journal;
    Instant at = test::noon();
    std::uint32_t sent = 0;

    explicit Taught(Kept begun) : kept(std::move(begun)), journal(std::move(*Journal::open(kept.journal()))) {}

    Taught& happen(const classroom::Event& event) {
        EXPECT_TRUE(journal.write(event));
        kept.room = classroom::update(std::move(kept.room), event).room;
        return *this;
    }
    Taught& join(classroom::ConnectionId connection, const std::string& name, const std::string& report_name = {}) {
        return happen(classroom::Joined{connection, "token " + std::to_string(connection), name, report_name});
    }
    Taught& advance() { return happen(classroom::Advanced{at += Milliseconds{1'000}}); }
    template <class P>
    Taught& advance_to() {
        for (int steps = 0; steps < 40 && !std::holds_alternative<P>(kept.room.phase); ++steps)
            advance();
        return *this;
    }
    Taught& respond(classroom::ConnectionId connection, const item::Response& response) {
        return happen(classroom::Responded{connection, static_cast<int>(kept.room.asked.size()) - 1, 0, ++sent, response,
                                           std::nullopt, at += Milliseconds{500}});
    }
    const item::Item& item() const { return classroom::card_of(kept.room, kept.room.asked.back()).item; }
    Taught& know(classroom::ConnectionId connection) { return respond(connection, item::key(item())); }
    Taught& miss(classroom::ConnectionId connection) {
        if (std::holds_alternative<item::TypedText>(item().body))
            return respond(connection, item::Typed{"my own word"});
        return respond(connection, item::Picked{1});
    }
};

} // namespace retake::lessons
