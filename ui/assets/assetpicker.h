// Choosing assets by typing: what was found stands under the field, what was chosen above it. Its user property is the
// list of chosen ids, so that a form takes it as one field.
#pragma once

#include "core/assets/asset.h"
#include "ui/shell/session.h"

#include <QVariant>
#include <QWidget>

class QListWidget;
class QVBoxLayout;

namespace lianming {

class SearchField;

class AssetPicker : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QVariantList ids READ ids WRITE setIds NOTIFY changed USER true)

public:
    /// `most` assets can be chosen.
    AssetPicker(Session &session, int most, QWidget *parent = nullptr);

    [[nodiscard]] QVariantList ids() const;
    /// Their titles are read from the worker.
    void setIds(const QVariantList &ids);
    /// The chosen assets, in order.
    [[nodiscard]] QList<Id<Asset>> assets() const;
    /// Only assets of this institution are found; unset: all.
    void setInstitution(Id<Institution> institution) { m_institution = institution; }

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void find(const QString &text);
    void choose(const AssetRow &row);
    void showChosen();

    Session &m_session;
    int m_most;
    Id<Institution> m_institution;
    QList<AssetRow> m_chosen;
    QList<AssetRow> m_found;
    qint64 m_round = 0;
    QVBoxLayout *m_rows;
    SearchField *m_search;
    QListWidget *m_list;
};

} // namespace lianming
