#pragma once
#include "core/workflow/comparison/clusters.h"
#include "ui/charts/cluster_map.h"
#include "ui/charts/cluster_shapes.h"
#include "ui/charts/count_curves.h"
#include "ui/jobs/job_queue.h"
#include "ui/pages/clusters/cluster_table_model.h"
#include "ui/pages/clusters/member_model.h"

#include <QObject>

#include <array>
#include <optional>

namespace shelfcast::ui {

class Session;

/// Of one cell of the ABC-XYZ matrix.
struct ClassCell {
    int items = 0;
    double share = 0.0; ///< of the revenue
};

/// The state of the clusters page: the grouping that the project keeps, what a person chose for the next one, and what is selected.
class ClustersViewModel final : public QObject {
    Q_OBJECT
public:
    explicit ClustersViewModel(Session &session, QObject *parent = nullptr);

    /// Null while there is none.
    const core::ClusterRun *run() const { return m_run.get(); }
    bool running() const { return m_job != 0; }
    bool loading() const { return m_loading; }
    bool canCluster() const;
    /// The data have changed since.
    bool stale() const;
    ClusterTableModel &clusters() { return m_clusters; }
    MemberModel &members() { return m_members; }

    /// What the next grouping does.
    const core::ClusterOptions &options() const { return m_options; }
    void setOptions(const core::ClusterOptions &options);
    void cluster();
    void cancel();

    // What is selected: the list shows it, the map lets it stand out, and it goes to the forecasts or into a file.
    void selectAll();
    void selectCluster(std::int64_t cluster);
    void selectMembers(std::vector<std::uint32_t> members); ///< empty selects all
    void selectClass(core::AbcClass abc, core::XyzClass xyz);
    void selectDemand(core::DemandClass demand);
    void selectMoved();
    void selectOutliers();
    const std::vector<std::uint32_t> &selected() const { return m_selected; }
    bool allSelected() const { return m_kind.isEmpty(); }
    std::int64_t selectedCluster() const { return m_selectedCluster; } ///< 0 where not one cluster as a whole is
    const QString &selectionTitle() const { return m_title; }
    void showInForecast();
    void exportCsv(const QString &path);

    // What the pictures show.
    std::vector<MapPoint> mapPoints() const;
    std::vector<std::pair<std::int64_t, QString>> mapNames() const;
    std::vector<ClusterShape> shapes() const;
    std::vector<CountPoint> curves() const;
    QString headline() const; ///< "5 clusters (suggested) · silhouette 0.47 · stability 0.93"
    QString why() const;
    const std::array<std::array<ClassCell, 3>, 3> &classes() const { return m_classes; } ///< [abc][xyz]
    const std::array<int, 4> &demands() const { return m_demands; }
    int moved() const { return m_moved; }
    int outliers() const { return m_outliers; }

Q_SIGNALS:
    void changed();          ///< another grouping, or whether one is being made
    void optionsChanged();
    void selectionChanged();

private:
    void follow();
    void reload();
    void take(std::optional<core::ClusterRun> run);
    void count();
    template <class Wanted>
    void selectWhere(const QString &kind, const QString &title, const Wanted &wanted);

    Session &m_session;
    std::shared_ptr<const core::ClusterRun> m_run;
    core::ClusterOptions m_options;
    ClusterTableModel m_clusters;
    MemberModel m_members;
    std::vector<std::uint32_t> m_selected;
    QString m_kind, m_title;
    std::int64_t m_selectedCluster = 0;
    std::array<std::array<ClassCell, 3>, 3> m_classes{};
    std::array<int, 4> m_demands{};
    int m_moved = 0, m_outliers = 0;
    int m_job = 0;        ///< that is running
    bool m_loading = false;
    int m_generation = 0; ///< grows when another project is opened
};

} // namespace shelfcast::ui
