#include "core/models/scenarios/realism/transfer.h"

#include "core/models/neural/data/sampling.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace shelfcast::core {
namespace {

constexpr std::size_t kFolds = 5;
constexpr double kRidge = 0.02; ///< a row
constexpr double kFarthest = 20.0; ///< levels: one wild value is not all there is to learn

struct Lesson {
    Eigen::MatrixXd known, told;
};

double shortened(double value)
{
    return std::clamp(value, -kFarthest, kFarthest);
}

/// A constant, the mean and the newest of what came before, and the first half; what is told is the second half.
Lesson lessonOf(const Stretches &all, const std::vector<std::size_t> &rows)
{
    const std::size_t half = all.length / 2;
    Lesson lesson;
    lesson.known.resize(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(half + 3));
    lesson.told.resize(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(all.length - half));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto r = static_cast<Eigen::Index>(i);
        double mean = 0.0;
        for (std::size_t k = 0; k < all.before; ++k)
            mean += shortened(all.known[rows[i] * all.before + k]) / static_cast<double>(all.before);
        lesson.known(r, 0) = 1.0;
        lesson.known(r, 1) = mean;
        lesson.known(r, 2) = all.before > 0 ? shortened(all.known[rows[i] * all.before + all.before - 1]) : 0.0;
        for (std::size_t k = 0; k < all.length; ++k) {
            const double value = shortened(all.values[rows[i] * all.length + k]);
            if (k < half)
                lesson.known(r, static_cast<Eigen::Index>(3 + k)) = value;
            else
                lesson.told(r, static_cast<Eigen::Index>(k - half)) = value;
        }
    }
    return lesson;
}

Eigen::MatrixXd learned(const Lesson &lesson)
{
    Eigen::MatrixXd square = lesson.known.transpose() * lesson.known;
    square.diagonal().array() += kRidge * static_cast<double>(lesson.known.rows());
    return square.ldlt().solve(lesson.known.transpose() * lesson.told);
}

} // namespace

double transferScore(const Stretches &real, const Stretches &made, std::uint64_t seed)
{
    const std::set<std::size_t> distinct(real.group.begin(), real.group.end());
    if (distinct.size() < kFolds || real.length < 2)
        return std::numeric_limits<double>::quiet_NaN();
    std::vector<std::size_t> order(distinct.begin(), distinct.end());
    networks::Random random(seed);
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[random.below(i)]);
    double errorOfMade = 0.0, errorOfReal = 0.0;
    for (std::size_t fold = 0; fold < kFolds; ++fold) {
        std::set<std::size_t> tested;
        for (std::size_t i = fold; i < order.size(); i += kFolds)
            tested.insert(order[i]);
        const auto rowsOf = [&](const Stretches &all, bool test) {
            std::vector<std::size_t> rows;
            for (std::size_t row = 0; row < all.rows(); ++row)
                if (tested.contains(all.group[row]) == test)
                    rows.push_back(row);
            return rows;
        };
        const Lesson test = lessonOf(real, rowsOf(real, true));
        errorOfMade += (test.known * learned(lessonOf(made, rowsOf(made, false))) - test.told).cwiseAbs().sum();
        errorOfReal += (test.known * learned(lessonOf(real, rowsOf(real, false))) - test.told).cwiseAbs().sum();
    }
    return errorOfReal > 0.0 ? errorOfMade / errorOfReal : std::numeric_limits<double>::quiet_NaN();
}

} // namespace shelfcast::core
