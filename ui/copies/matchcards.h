// Matches as cards: their picture and ours beside each other with what was taken outlined, how sure it is, the listing
// and its price. Only the cards on screen are painted. One or many can be selected; Enter or a double click opens one.
#pragma once

#include "core/copies/triageservice.h"

#include <QAbstractListModel>
#include <QListView>

namespace lianming {

class ThumbnailLoader;

/// A match as a card shows it.
struct MatchCard {
    TriageRow row;
    CopyMatch match; ///< with the regions
};

class MatchCardModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setCards(QList<MatchCard> cards);
    [[nodiscard]] const QList<MatchCard> &cards() const { return m_cards; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_cards.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Asks for all words again.
    void retranslate();

private:
    QList<MatchCard> m_cards;
};

class MatchCards : public QListView
{
    Q_OBJECT

public:
    explicit MatchCards(ThumbnailLoader &pictures, QWidget *parent = nullptr);

    /// Keeps the current one and the selection by match.
    void setCards(const QList<MatchCard> &cards);
    [[nodiscard]] const QList<MatchCard> &cards() const { return m_model->cards(); }
    /// In their order; the current one where nothing is selected.
    [[nodiscard]] QList<MatchCard> chosen() const;
    [[nodiscard]] int currentPlace() const { return currentIndex().row(); }
    void setCurrentPlace(int place);
    void retranslate() { m_model->retranslate(); }

Q_SIGNALS:
    void opened(int place);
    void chosenChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    MatchCardModel *m_model;
};

} // namespace lianming
