// A store in a folder of its own, for what is read from one.
#pragma once
#include "store/store.hpp"
#include "support/cards.hpp"
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>

namespace retake::study::test {

class InStore : public testing::Test {
protected:
    InStore() {
        auto name = (std::filesystem::temp_directory_path() / "retake-study-XXXXXX").string();
        folder = mkdtemp(name.data());
    }
    ~InStore() override { std::filesystem::remove_all(folder); }

    store::Store open() const {
        auto store = store::Store::open(folder);
        if (!store)
            std::abort();
        return std::move(*store);
    }
    std::vector<store::CardName> names() const {
        std::vector<store::CardName> names;
        for (const auto& card : *cards)
            names.push_back({card.bank, card.item.id});
        return names;
    }

    std::filesystem::path folder;
    std::shared_ptr<const session::Cards> cards = retake::test::single_cards(4); // a to d of the bank "cells"
};

} // namespace retake::study::test
