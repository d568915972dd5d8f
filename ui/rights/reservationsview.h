// Holds, options, the institution's own use and what it keeps back, in a table; one open at the right with its box, its
// life and what can be done with it.
#pragma once

#include "core/rights/reservationrepository.h"
#include "ui/models/tablemodel.h"
#include "ui/rights/recordsview.h"
#include "ui/rights/reservationdetail.h"

namespace lianming {

class Chip;

/// A row, with the day on which it is read.
struct ReservationRow {
    ReservationItem item;
    QDate today;

    [[nodiscard]] ReservationStanding standing() const { return standingOf(item.reservation, today); }
};

class ReservationsView : public RecordsView
{
    Q_OBJECT

public:
    explicit ReservationsView(Page &owner);

    void reload() override;
    void retranslate() override;
    /// {"institution": id}, {"brand": id}, {"kind": code}, {"standing": code}.
    void openRows(const QVariantMap &filter) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_add; }
    [[nodiscard]] QStringList tourStates() const override { return {QStringLiteral("reservation")}; }
    void showTourState(const QString &state) override;

protected:
    void read(qint64 id, int turn) override;
    void clearFilters() override;
    void updateActions() override;

private:
    void addActions();
    void showRows();
    void offerChoices();
    void present(const ReservationDetail::Content &content);
    void edit(const Reservation &reservation);
    void extend();
    void release();
    void withTarget(const std::function<void(const Reservation &)> &then);
    /// Saves what the form says; a refusal of core stands under `field` too.
    void save(FormPanel *form, const QString &field, const std::function<Reservation()> &value);

    QList<ReservationRow> m_all;
    TableModel<ReservationRow> m_model;
    bool m_isRead = false;
    QString m_searched; ///< what the rows answer
    Chip *m_institution;
    Chip *m_brand;
    Chip *m_kind;
    Chip *m_standing;
    SearchField *m_search;
    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_extend = nullptr;
    QAction *m_attach = nullptr;
    QAction *m_release = nullptr;
};

} // namespace lianming
