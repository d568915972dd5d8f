// One asset, to be read: its picture large, what it is, its rights, where it belongs, what happened to it.
#pragma once

#include "core/assets/assetservice.h"
#include "core/assets/motif.h"
#include "core/assets/tagservice.h"
#include "core/reports/lookbookgiven.h"
#include "ui/widgets/detailview.h"

#include <QPixmap>

namespace lianming {

class ThumbnailLoader;
class Worker;
struct Session;

class AssetDetailView : public DetailView
{
    Q_OBJECT

public:
    AssetDetailView(const AssetDetail &detail, ThumbnailLoader &pictures, QWidget *parent = nullptr);

    /// Shows whether the person at work follows it, and lets that be changed.
    void setFollowing(Session &session);
    /// Shows what the asset has to do with others: its work, its motifs, what it was merged with.
    void setRelations(const AssetRelations &relations);
    /// Shows in which lookbooks it was, and for whom.
    void setLookbooks(const QList<LookbookShown> &lookbooks);
    /// Whether it leads to the brands that fit, which are the house's to know; not, unless said.
    void setMatchable(bool matchable);
    /// Shows the asset's terms, too, and lets them be changed; they are searched for on `worker`.
    void setTerms(Worker &worker, const AssetTerms &terms, const QList<HouseTerm> &house);

Q_SIGNALS:
    void editWanted();
    /// These are to be the asset's terms.
    void termsWanted(const QStringList &terms);
    void addPictureWanted();
    void saveWanted();
    void copyWanted();
    void brandWanted(qint64 brand);
    /// The brands that fit it are to be ranked.
    void matchesWanted();
    /// The picture is to be looked at closely.
    void pictureWanted();
    /// Assets that look like this one.
    void similarWanted();
    /// Another asset was clicked.
    void assetWanted(qint64 asset);
    /// A motif is to be cut out of the picture.
    void cutWanted();
    /// The merge by which this record went is to be undone.
    void splitWanted();
    /// A collection was clicked.
    void collectionWanted(qint64 collection);
    void openAddressWanted(const QString &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addAssetFacts();
    void addRights();
    void addTerms();
    void addFiles();
    void addMergedNote();
    void addMotifs();
    void addLookbooks();

    AssetDetail m_detail;
    AssetRelations m_relations;
    QList<LookbookShown> m_lookbooks;
    bool m_isMatchable = false;
    ThumbnailLoader &m_pictures;
    Worker *m_worker = nullptr;   ///< set with the terms
    Session *m_session = nullptr; ///< set for following
    AssetTerms m_terms;
    QList<HouseTerm> m_houseTerms;
};

/// A picture that keeps its proportions within the width it is given; clicked, or with Return, it wants to be seen
/// closely.
class PictureView : public QWidget
{
    Q_OBJECT

public:
    PictureView(const QString &sha256, ThumbnailLoader &pictures, int greatestHeight, QWidget *parent = nullptr);

    /// Draws a frame around a part of it ("pct:…"); nothing for an empty text.
    void setOutline(const QString &region);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return {320, heightForWidth(320)}; }

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_sha256;
    QString m_outline;
    ThumbnailLoader &m_pictures;
    int m_greatestHeight;
    QPixmap m_picture;
};

} // namespace lianming
