// What institutions hold and from whom, and what stands in the way: both in one list, one record open at the right with
// its documents and the consents that were given.
#pragma once

#include "ui/models/tablemodel.h"
#include "ui/rights/helddetail.h"
#include "ui/rights/recordsview.h"

namespace lianming {

class Chip;

class HeldView : public RecordsView
{
    Q_OBJECT

public:
    explicit HeldView(Page &owner);

    void reload() override;
    void retranslate() override;
    /// {"asset": id} is what speaks about an asset: its own records, its collections', those about everything.
    /// {"institution": id}; {"basis": code} of a basis or of a kind of restriction; {"state": "soon", "lapsed" or
    /// "archived"}. Nothing: all that is not archived. A record is opened by a rights-in record's id or a
    /// restriction's negated (HeldRow::key).
    void openRows(const QVariantMap &filter) override;
    [[nodiscard]] QAction *primaryAction() const override { return m_add; }
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("held"), QStringLiteral("restriction"), QStringLiteral("form")};
    }
    void showTourState(const QString &state) override;

protected:
    void read(qint64 id, int turn) override;
    void clearFilters() override;
    void updateActions() override;

private:
    void addActions();
    [[nodiscard]] HeldQuery query() const;
    void showRows();
    void offerChoices();
    [[nodiscard]] bool isShown(const HeldRow &row) const;
    void present(const HeldDetail::Content &content);
    void editTarget();
    /// Opens the form of a record; a new one has no id.
    template<class Form, class Item>
    void edit(const Item &item, const QString &newTitle);
    void importFile();
    void startImport(const QString &path);
    void consent();
    void withdraw(qint64 clearance);
    void setArchived(bool archived);
    void putArchived(qint64 key, bool archived, const std::function<void()> &then);

    HeldList m_list;
    TableModel<HeldRow> m_model;
    Id<Asset> m_asset; ///< the list is about this one
    bool m_isRead = false;
    HeldQuery m_shown; ///< what the rows answer
    Chip *m_about;
    Chip *m_kind;
    Chip *m_institution;
    Chip *m_basis;
    Chip *m_state;
    SearchField *m_search;
    QAction *m_add = nullptr;
    QAction *m_restrict = nullptr;
    QAction *m_import = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_attach = nullptr;
    QAction *m_archive = nullptr;
    QAction *m_restore = nullptr;
    QAction *m_consent = nullptr;
};

} // namespace lianming
