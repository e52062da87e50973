#include "core/models/coldstart/attribute_levels.h"
#include "tests/core/models/panels.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace shelfcast::core {
namespace {

using shelfcast::testing::noise;

/// Items whose level is known from category, price and what they are called.
struct World {
    std::vector<ColdItem> items;
    std::vector<double> values;
    ColdClusters clusters = {};

    explicit World(std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i) {
            const double price = 2.0 + static_cast<double>((7 * i) % 11);
            items.push_back({i % 3 == 0 ? "glass bottle " + std::to_string(i) : "writing pen " + std::to_string(i), i % 2 == 0 ? "kitchen" : "desk", {}, price});
            values.push_back(truth(items.back()) + 0.05 * noise(i));
        }
    }
    static double truth(const ColdItem &item)
    {
        return 3.0 + (item.category == "kitchen" ? 0.8 : 0.0) - std::log(item.price) + (item.name.starts_with("glass") ? 1.5 : 0.0);
    }
    AttributeLevels learned(int threads = 1) const
    {
        JobContext job;
        job.threads = threads;
        return {items, values, std::vector<double>(items.size(), 1.0), std::vector<bool>(items.size(), true), clusters, job};
    }
};

TEST(AttributeLevels, LearnCategoryPriceAndText)
{
    const World world(180);
    const AttributeLevels levels = world.learned();
    for (const ColdItem &item : {ColdItem{"glass bottle new", "kitchen", {}, 5.0}, ColdItem{"writing pen new", "kitchen", {}, 5.0}, ColdItem{"glass bottle new", "desk", {}, 9.0},
                                 ColdItem{"writing pen new", "desk", {}, 3.0}})
        EXPECT_NEAR(levels.guess(item).value, World::truth(item), 0.35) << item.name << ' ' << item.category;
    EXPECT_GT(levels.likeness().text, 0.0);
    EXPECT_TRUE(levels.likeness().trust > 0.5 || std::isfinite(levels.wordPenalty())); // what the text says stands nowhere else
}

TEST(AttributeLevels, NameThoseWhoAreLike)
{
    const World world(180);
    const AttributeGuess guess = world.learned().guess({"glass bottle new", "kitchen", {}, 5.0});
    ASSERT_FALSE(guess.neighbours.empty());
    double sum = 0.0;
    for (const ColdNeighbour &one : guess.neighbours) {
        EXPECT_TRUE(world.items[one.index].name.starts_with("glass")) << world.items[one.index].name;
        sum += one.weight;
    }
    EXPECT_NEAR(sum, 1.0, 1e-9);
    EXPECT_GE(guess.neighbours.front().weight, guess.neighbours.back().weight);
}

TEST(AttributeLevels, LeavingOutIsAsIfTheItemHadNeverBeen)
{
    const World world(60);
    const AttributeLevels all = world.learned();
    World without(60);
    without.items.erase(without.items.begin() + 7);
    without.values.erase(without.values.begin() + 7);
    // The weights of the neighbours may differ by a step, and the neighbours' own residuals by what one item moves them.
    EXPECT_NEAR(all.guessWithout(7).value, without.learned().guess(world.items[7]).value, 0.05);
    for (const ColdNeighbour &one : all.guessWithout(7).neighbours)
        EXPECT_NE(one.index, 7U);
}

TEST(AttributeLevels, TrustNoTextThatSaysNothing)
{
    World world(120);
    for (std::size_t i = 0; i < world.items.size(); ++i) { // names are drawn by lot, levels know only the price
        world.items[i].name = noise(3 * i) > 0.0 ? "glass bottle" : "writing pen";
        world.items[i].category.clear();
        world.values[i] = 2.0 - std::log(world.items[i].price) + 0.5 * noise(100 + i);
    }
    const AttributeLevels levels = world.learned();
    const double glass = levels.guess({"glass bottle", {}, {}, 5.0}).value, pen = levels.guess({"writing pen", {}, {}, 5.0}).value;
    EXPECT_NEAR(glass, pen, 0.25);
    EXPECT_NEAR(pen, 2.0 - std::log(5.0), 0.25);
}

TEST(AttributeLevels, WantNothingThatIsNotKnown)
{
    World world(40);
    for (ColdItem &item : world.items)
        item = {};
    const double mean = std::accumulate(world.values.begin(), world.values.end(), 0.0) / 40.0;
    EXPECT_NEAR(world.learned().guess({}).value, mean, 0.2);
    EXPECT_NEAR(world.learned().guess({"a name", "a category", "a place", 7.0}).value, mean, 0.4);
}

/// Six places and five categories: what sells well together is known of each pair, though each item differs much from the others of its pair.
World clustered(bool tells)
{
    World world(300);
    std::vector<int> labels;
    for (std::size_t i = 0; i < world.items.size(); ++i) {
        const std::size_t category = i % 5, place = i / 5 % 6, high = (category + place) % 2;
        world.items[i] = {{}, "category " + std::to_string(category), "place " + std::to_string(place), 5.0};
        labels.push_back(tells ? static_cast<int>(high) : noise(7 * i + 3) > 0.0 ? 1 : 0);
        world.values[i] = 3.0 + (high == 1 ? 1.0 : -1.0) + 3.0 * noise(i);
    }
    world.clusters = ColdClusters(labels, 2);
    return world;
}

TEST(AttributeLevels, BelieveClustersAsFarAsTheyHelp)
{
    const World world = clustered(true);
    const AttributeLevels told = world.learned(), drawn = clustered(false).learned();
    EXPECT_GT(told.clusterTrust(), 0.3);
    EXPECT_EQ(drawn.clusterTrust(), 0.0); // by lot
    double withClusters = 0.0, without = 0.0;
    for (std::size_t i = 0; i < 60; ++i) {
        const AttributeGuess guess = told.guess(world.items[i]);
        const std::size_t high = world.clusters.labels()[i] == 1 ? 1 : 0;
        EXPECT_GT(guess.clusters[high], 0.5) << i;
        const double truth = high == 1 ? 4.0 : 2.0;
        withClusters += (guess.value - truth) * (guess.value - truth);
        without += (drawn.guess(world.items[i]).value - truth) * (drawn.guess(world.items[i]).value - truth);
    }
    EXPECT_LT(withClusters, 0.8 * without);
}

TEST(AttributeLevels, AreTheSameOnAnyNumberOfThreads)
{
    const World world(90);
    const ColdItem item = {"glass pen", "desk", {}, 4.0};
    EXPECT_EQ(world.learned(1).guess(item).value, world.learned(3).guess(item).value);
}

} // namespace
} // namespace shelfcast::core
