// The audit trail: where the chain of history and custody ends, its anchors day by day with their time stamps, and what
// walking it has shown.
#pragma once

#include "core/protection/chainservice.h"
#include "ui/models/tablemodel.h"
#include "ui/widgets/viewspage.h"

namespace lianming {

class Card;
class Label;
class ListFooter;
class Pill;
class RecordTable;

/// An anchor as it is listed.
struct AnchorItem {
    ChainAnchor anchor;
    QDateTime stampedAt; ///< invalid: it waits
};

class AuditTrailView : public PageView
{
    Q_OBJECT

public:
    explicit AuditTrailView(Page &page);

    void reload() override;
    void retranslate() override;
    [[nodiscard]] QAction *primaryAction() const override { return m_verify; }
    [[nodiscard]] QStringList tourStates() const override { return {QStringLiteral("verified")}; }
    void showTourState(const QString &state) override;

Q_SIGNALS:
    /// An action was triggered, maybe while another view is seen: `then` is to be done here.
    void wanted(const std::function<void()> &then);

private:
    void verify();
    void anchor();
    void show();

    TableModel<AnchorItem> m_model;
    ChainEnd m_head;
    std::optional<ChainReport> m_report; ///< of the last walk since the page was opened
    QDateTime m_walkedAt;
    Card *m_card;
    Label *m_rows;
    Label *m_hash;
    Label *m_anchored;
    Pill *m_verdict;
    Label *m_finding;
    RecordTable *m_table;
    ListFooter *m_footer;
    QAction *m_verify;
    QAction *m_anchor;
};

} // namespace lianming
