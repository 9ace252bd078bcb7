/**
 * Letters and digits that look like others, as Unicode's table of confusables lists them (UTS 39, Unicode 13): the
 * looked-like ones, a colon and those that look like them, as code points in base 36. Without those that NFKD and lower
 * case make equal, and those that differ by marks, except from Latin letters.
 * © Unicode, Inc. Under the Unicode License v3: https://www.unicode.org/license.txt
 */
export const confusableLetters = `
1d.1c:73c 1e:br.cb.rs.43j.wuc.wz3.x22 1f:c7.f0.t3.wo.yo.8uk.x2i.x4b.1jgq.20jf.2k1y 1g:3wu.1jfz 1h:cc.1jgb
1i:tt.3xq.8uq.1jh1 1j:1fiq.1jgm.2k2a 1k:f6.f7.1yi.222.1f6i.2ojv 1l:1yl.21z.294.2nh.8ui.x2m.1jfw.1jgs.1jh2
2p:gh.pd.q9.sw.ts.3vu.4at.706.70a.wku.1f34.20jk 2p.2p:x0y.x0z 2p.2t:5i.6e.yc.yd 2p.33:x10.x11 2p.36:2rd3
2p.39:x12.x13 2p.3a:x14.x15.x16.x17 2p.3d:x18.x19 2q:ao.aq.ar.as.gj.pe.sx.sy.to.v6.v7.wc.wd.3wv.3xw.41e.41f.4a7.4c7
2q:wk0.x4k.1f2a.1f35.1f5t 2q.30:tn 2r:4i.fw.td.u9.x6.x7.3xb.5qc.6g1.8tg.8th.wka.xwv.1f36.1f5u.1fdh.1fel.1fks.1jhl
2r:1jhu.2q9a.2rf0 2r.2r:2q99 2s:5s.7k.7l.ax.b0.gm.gn.zl.3vk.3xj.41b.4bi.4bu.6gb.wk2.wk3 2s.3e:ir 2s.f1:is 2s.i9:it
2t:g6.g7.ph.t1.tx.xp.xr.3vw.6jy.6wv.8xl.wkw.xte.1f2e.1jfq.1jfy 2u:b5.b6.rg.138.4ac.5ta.61p.wkd.x3s.x3t.xth.1f2f.1f39
2u:1fl1.1jfm.1jgi.2k2b 2u.97:ix 2v:b1.dg.dh.gw.gx.zw.135.3wg.3xv.5tv.wk6 2w:86.87.h2.pj.t9.uz.wy.xn.xz.y1.12o.3wb
2w:3wi.3xu.48s.8rr.8su.wkn.wwl.1f4f 2x:8h.h4.h5.h6.qh.uu.y7.3vp.5tn.5to.703.708.wuf.xv9.1jgj
2y:g8.g9.ov.s3.so.uw.3vv.425.wk9.x4i 2z:bd.pm.t6.wq.wu.3xi.4id.6gd.8rt.8t0.wk7.x1c.1fko 30:1d.21.3g.8x.8y.ba.bb.be
30:cg.h7.h9.pl.sm.xs.14w.15h.15r.17r.19d.19v.1dd.1je.3xa.42y.4ht.6qr.73x.8sy.8uo.8y7.wkh.wky.1f2i.1f61.1f6o.1fdn
30:1fl2.1jfn.1jg2.20ie.20iw.2k2y.2ojr 30.30:ch.168.6c6.6qt.1evt 30.30.37:1evs 30.33:tq 30.37:iy 30.38:6gm 30.3e:iz
30.f1:ha 30.19w:19u 31:po.sa.t8.y5.3w7.4c0.4ie.8t4.wkf.1f3k.1f69 31.2q:2rfv
32:bh.bi.hf.pp.qf.12w.130.5tc.8t6.wkg.1evi.1fkj 33:1c.60.6w.bj.hh.pk.pr.qg.qn.qr.ta.u6.vm.vn.yw.yx.11x.139.15t.18n
33:19h.1by.1c1.1cl.1dh.1dr.1j4.1uu.1ye.21y.25i.274.292.2cm.2g6.2jq.2lc.2na.2ts.2xc.368.36l.37k.3cv.3ps.3we.3xn.5qn
33:5qp.6ty.6u5.6zw.8ta.8tb.8xd.8xt.8yc.9hj.wkz.x1m.x1n.xtp.xtq.xv8.xvy.xx7.1f2q.1f3f.1fd0.1fe4.1fia.1fje.1fkm.1iog
33:1jg5.1jgo.1jh3.1jhc.2k2i.2rdg 33.2t:9e.9f 33.33:6qm.wwo.wwp.x1q.x1r 33.2ls.33:2n3 33.5qf:hi
34:bp.pt.qp.tc.u8.3xe.419.5tp.704.8te.8tf.wk1.1f2t 35:io.10b.12b.12e.8yd 35.2t:2rcw 36:bq.gd.ho.hp.tv.wj.3vl.3wy.493
36:5ra.5te.8sl.wkj.xtz.xu0.xvl.1fhw.20j9.2k2e 36.32:31.hd.5tb.6g5.1j40.1jhf 37:cd.hu.sl.ut.11r.3x1.3x6.5tg.wki.x0x
37:xwq.1f2u.1fds.1few.1jgh.20je 37.37.37:2rfg 38:9y.9z.bx.by.fy.pw.te.x8.3vm.5th.6ge.6uc.6zl.7vd.8ti.wk4.1f2v.1f3l
38:1f6d.1jgc.20i2.2rfs 38.1f:x0o 38.2u:x2v 38.37:iu 38.f1:x0p 38.gl:iw 38.hv:iv 39:g4.i3.qt.11p.131.3k0.3ws.40c.5r0
39:5tq.6qy.6v7.wl0.x3z.xu6.xua.xwc.1fim.1fjq.1jg8.1jh4.20jm 39.2t:5t7 39.33:xur 3a:ql.vo.vp.15k.19j.1dj.3x5.3zj.5r4
3a:6qw.6v5.8xk.wkm.wyn.xwp.1evr.1fkt.1j46.1jfk.1jgg.20i0.2k25.2rd4 3a.2q:2rfw 3b:hb.v5.vx.10c.10d.129.3w3.3x0.5r5
3b:6g9.wkq.x29.xvn.1io5.1j4a.1j4e.1j4f.1jhi.1jhr 3c:5z.pz.th.ud.xe.475.48t.4fh.4fi.4hj.7eb.84r.84s.8bz.8c0.8to.8yl
3c:wkr.x4j.1evq.1f2o.1f3o.1f6f.1f6q.1fl3.1jho 3d:4l.c4.ge.gf.gz.i7.px.qb.tf.ub.xa.xb.xc.xd.3c7.3vt.3wd.5u4.64f.8tk
3d:wks.xui.1f3m.1jfo.1jh8.20jn 3e:c5.c6.f8.f9.i8.pi.3wj.5r6.5ti.wkc.xw3.1f5h.1jft.1jgk.1jhh 67:qa.3xs.x4l
72:cf.s7.s8.1fic 8o:qi.u2.5qj.8t1.xx2 at:uk.xwf at.2x:uj b9:zu bs:rt.5r8.wud bv:3wf d9:gp.yh.6pv.8xm.wkx d9.33:5qs
f1:ia.yp.3cj.8ul.x2j fr:12t g2:xvi gb:5u8 gg:4as.6ps.wkv.2k2f gi:1fdr gk:or.sd.5qo.6mb.6mc.wkb.1fdv.1fez gk.2t:xuq
gp:yg gr:100.3wr.1fcx.20j1.2k2p gs:tz.5qg gu:1feq gy:zx.3y3.xw0 hc:12y.3kz hj:1fen hk:qu.uc.8tn hr:6jt hs:xv5.xwi
hv:pv.6q9.6qz.8y1.xu5 i2:4dq.4dw.6jr i4:pn.t7.19k.1dk.3zl.5rb.8xj.wkl.wy6.1f2l.1fhs.1fiw.20jh i5:u4.5ql.xvr
ig:6u1.7ih.8ao.8yh.wvc.1fib ih:tu.3y4 ii:x3x.1fe2 ik:u5.xvv in:8up.xwu.1fer ip:wy5 jr:wvy jt:7f8 jt.2q:ui
jt.2q.2x:wup jz:ol qb:sz.3w1.42t.8sk.20hz qc:3yb.6py.7g3.8sm.8yo.1f2d.1f37.20ii.2rcy qc.3z4:3zg qj:8t2.1fiz
qo:tb.u7.5rc.6q7.8tc.wyj qq:rf qu:tg.11v.3ls.4j4.8tm.1f3n qv:8tp.xub.xud qw:vk.vl.4ig.8tq.1f3p.1fip.1fjt
qx:4dr.4dx.705.8tt.wul.x4n.1f3q rb:8v8 rd:1f3h.1f6a rx:8v0 u0:om.wwx.1fdx.2k23 u3:5rf ug:8u4.8u5 ui.30:wuo ul:6iw
ux:xuo uz:1fil v5:3wn.4bz.2k2q xj:y3.y4 xw:1fi4 zj:2k1u 121:jj.k3 12p:3o4 12w:3mo.40e.6qx.6v6.wl1.2k3p 138:6gt
17t:1c3.6zp 17z:1f4x 185:1f5e 187:1f54 189:173 18h:1bb 18j:1bd.1be 18o:1pt.1f50 18p:18q.19q.1bu.1cc.1ci.1q5
19e:1de.xjj 19f:1df.2ojt 19g:1dg 19i:1di 19l:1dl.1uv.1jhg 1a3:1cg 1b5:19r.1q3.1q4 1bg:1gi 1bj:1ps 1g4:1gn.1pl
1tp:24d 1uw:25k 1ux:25l 1uy:25m 1v2:25q 1v5:2mm 1w8:1imq 1wa:1ims 1wc:1imu 1we:1imw 1wf:1imx 1wh:1imz 1wj:1ine
1wk:1in2 1wl:1in3 1wm:1in4 1wn:1in5 1wo:1in6 1wq:1in7 1ws:1ind 1wu:1inb 1wv:1inc 1ww:1inf 1wy:1in1 1x3:1inh 1x4:1ini
1x9:1io4 1yf:1ioh 1yg:1ioi 1yk:1iom 29x:2cu 2a0:2b4 2a1:2co.2kp 2a1.2b7:2a2 2a6:2ct 2a6.2b9:2d3 2a8:2ak.2l8 2ad:2cn
2ai:2cq 2ar:2lf 2b3:2cw 2b8:2lw 2ba:2ly 2bb:2d4 2dh:2h1 2di:2h2 2dj:2h3 2du:2he 2e4:2ho 2e6:2hq 2eb:2hv 2en:2i7
2ep:2i9 2eq:2ia 2g7:2jr 2g8:2js 2gf:2jz 2la:2n5 2ls:2lt 2oy:2qy 2pb:2qz 2rm:2rn 2ro:2s4.2s5 2rq:2sh 2rs:2vc 2ru:2rv
2ry:2rz 2s1:2s7 2sa:2vu 2sb:2vv 2sd:2vx 2se:2vy 2sf:2vz 2sg:2sm 2si:2vh 2sv:4pg 2sy:2th 2tc.2tc:2td 31e:31m 37l:38l
3cw:3hk 3cw.3cw:3cx.3hl 3cw.3cy:3ju 3cw.3cz:3fe 3cw.3d1:3ib 3cw.3d3:3jv 3cw.3d5:3hm 3cw.3d5.3cw:3ic 3cw.3da:3jw
3cw.3db:3jx 3cw.3de:3jy 3cy:3hn 3cy.3cw:3df.3id 3cy.3cy:3dg.3jz 3cy.3cz:3dh.3ie 3cy.3d1:16mj 3cy.3d3:3di
3cy.3d5:3ff.3if 3cy.3d8:3fg.3ho 3cy.3da:16mk 3cy.3dc:3ih 3cy.3de:3fh.3hp 3cy.3eo:3ig 3cz:3hq 3cz.3cw:3dj.3ii
3cz.3cz:3d0.16ml 3cz.3cz.3d3:16mm 3cz.3d1:3fi.3ij 3cz.3d2:xgg 3cz.3d3:xgh.16mn 3cz.3d5:xgi.16mo 3cz.3d5.3cw:16mp
3cz.3d8:xgj.16mq 3cz.3da:16mr 3cz.3dc:16ms 3d1:3hr 3d1.3cw:3hs.xgk 3d1.3cw.3cw:xgl.16mt 3d1.3cw.3d5:3ik
3d1.3cw.3de:16mu 3d1.3cy:3dk.3il 3d1.3cz:3im.xgm 3d1.3cz.3cz:xgn 3d1.3cz.3de:3in 3d1.3d1:3dl.3io 3d1.3d1.3db:16mv
3d1.3d2:3ht.xgo 3d1.3d2.3cw:3ip 3d1.3d2.3d5:3iq 3d1.3d2.3de:16mw 3d1.3d3:3hu.xgp 3d1.3d3.3cz:16mx 3d1.3d3.3d3:xgq
3d1.3d3.3d5:3ir 3d1.3d3.3d7:3it.xgr 3d1.3d3.3dd:16my 3d1.3d3.3de:3is 3d1.3d5:3hv.xgs 3d1.3d5.3d5:3iu
3d1.3d7:3dn.16n1 3d1.3d8:xgt 3d1.3db:3iw.xgu 3d1.3dc:3hw 3d1.3dd:3hx 3d1.3de:3dm.3ej.3hy.16nm 3d1.3eo:3iv
3d1.3f0:16mz 3d1.3fd:3ix 3d1.3fd.3de:16n0 3d2:3hz 3d2.3cw:3iy.xgv 3d2.3cy:16n2 3d2.3cy.3cy:16n3 3d2.3cz:xgw
3d2.3d1:3iz 3d2.3d2:16n4 3d2.3d3:3do.3j0 3d2.3d3.3d5:16n5 3d2.3d5:3j1.xgx 3d2.3d5.3d5:3j2 3d2.3d7:3dp.3j6
3d2.3d8:16n6 3d2.3da:3j4 3d2.3de:3j5 3d2.3eo:3j3 3d3:3i0 3d3.3cw:3dq 3d3.3cy:3dr 3d3.3cz:3ds.16n7 3d3.3d1:3j7
3d3.3d1.3dd:16n8 3d3.3d2:16n9 3d3.3d3:3d4.16na 3d3.3d3.3d7:3e4 3d3.3d5:3dt.3i1 3d3.3d5.3cw:3du 3d3.3d5.3cz:3dv.16nb
3d3.3d5.3d3:3dw 3d3.3d5.3d5:3dx 3d3.3d5.3d8:3dy 3d3.3d5.3dc:xgy 3d3.3d7:3e3.3ja 3d3.3d8:3dz.16nc 3d3.3da:3e0.16nd
3d3.3db:xgz 3d3.3dc:3e1 3d3.3dd:3e2.3j8 3d3.3de:3j9.xh0 3d5:3i2 3d5.3cw:3e5.3jb 3d5.3cy:3e6 3d5.3cz:3e7.3jc
3d5.3d1:3e8.3jd 3d5.3d2:3e9.16ne 3d5.3d3:3ea.3je 3d5.3d3.3cw:3eb 3d5.3d3.3d7:16nf 3d5.3d5:3d6.3i3 3d5.3d5.3cw:16ng
3d5.3d5.3cz:16nh 3d5.3d5.3d3:xh1 3d5.3d5.3d5:3ec 3d5.3d7:3ed 3d5.3d8:3ee.16nj 3d5.3da:3ef.16nk 3d5.3db:3eg
3d5.3dc:3eh.16nl 3d5.3dd:3ei 3d5.3eo:16ni 3d7:3i4 3d7.3cw:3ep.3jg 3d7.3cw.3cw:3jh 3d7.3cz:3eq 3d7.3d1:xh2
3d7.3d2:3er 3d7.3d3:3es 3d7.3d5:3et.3jl 3d7.3d7:3ev.3ji 3d7.3d8:3ew 3d7.3da:3ex 3d7.3db:3jj 3d7.3dc:3ey 3d7.3dd:3ez
3d7.3de:xh3 3d7.3eo:3eu.3jm 3d8:3i5 3d8.3d3:16nr 3d8.3d3.3d3:16ns 3d8.3d7:3f1 3d8.3d8:3d9.16nt 3d8.3d8.3de:xh4
3da:3i6 3da.3db:3f6 3da.3de:3f7 3db:3i7 3dc:3i8 3dc.3dc:xh5 3dd:3i9 3dd.3d3:3fa.3jn 3dd.3d5:16nu 3dd.3d7:3fb.3jo
3dd.3dc:16nv 3dd.3de:xh6 3de:3ia 3de.3cy:3jp 3de.3d1:3jq 3de.3d2:3jr 3de.3d3:3js 3de.3d5:xh7 3de.3de:3fc 3ek.3ek:3el
3em.3em:3en 3eo:3jf 3eo.3d3:16nn 3eo.3d3.3d7:16no 3f0:3jk 3f0.3d2:16np 3f0.3de:16nq 3f2.3f2:3f3 3f4.3f4:3f5 3fd:3jt
3fd.3fd:xh8 3fl.3ft:3g6 3fl.3fy:3g7 3fl.9oc:3hf 3fl.ffs:3fm 3fn.3ft:3g8 3fn.3fx:3g9 3fn.3fy:3hg 3fn.ffs:3fo
3fp.3ft:3ga 3fp.3fy:3gb 3fp.9oc:3gc 3fp.ffs:3fq 3fr.3fn:3hh 3fr.3ft:3gd 3fr.3fy:3ge 3fr.ffs:3fs 3ft.3fl:3fu
3ft.3fl.ffs:3fv 3ft.3fn:3hi 3ft.3fn.ffs:3hj 3ft.3fp:3gf 3ft.3fp.ffs:3gg 3ft.3fr:16ls 3ft.3fr.ffs:3gh 3ft.3ft:3gi
3ft.3ft.ffs:16lt 3ft.3fy:3gj 3ft.ffs:3fw 3fx.3fl:16lu 3fx.3fl.ffs:16lv 3fx.3fn:3gk.3gm 3fx.3fn.ffs:3gl 3fx.3fp:16lw
3fx.3ft:3gn 3fx.ffs:3go 3fy.3fl:3gp 3fy.3fl.ffs:3gq 3fy.3fp:3fz 3fy.3fp.9oc:3gr 3fy.3fp.ffs:3g0 3fy.3fr:16lx
3fy.3fr.ffs:3gs 3fy.3fy:3gt 3fy.ffs:3g1 3fy.ffs.ffs:16ly 3g2.3fl:3gu 3g2.3fl.ffs:16lz 3g2.3fp:3gv 3g2.3fp.ffs:3gw
3g2.3fr:3gx 3g2.3fr.ffs:3gy 3g2.3ft:16m0 3g2.3fy:3gz 3g2.ffs:3h0 3ha.3fl:16md 3ha.3fp:3hb 3ha.3fp.ffs:16me
3ha.3fy:3hc 3ha.3ha:3he 3ha.ffs:3hd 3k6:11g 3mp:11o 3ou:117 3s3:11m 3y9.3z4:3zf 3yd.3z4:3zh 3yi.3z4:3zi 3z2.4wv:4wt
3z5:441 3zd:474 3zp:6zt 40g:6tf.947 40g.40l:8gn 40l:6te.946 421:4cj 428:4ci 443:4ck 44a:4cn 45n.2q:45q 45n.40l:45p
45n.428:45r 477:4de 47a:4df 47e:4dg 47k.2q:48z 47k.2s:48x 47k.34:48v 47k.417:4fj 47k.418:48u 47k.41a:48w 47k.41c:48y
47k.41v:491 49h.2y:49d 49h.421:4fk 49h.422:49a 49h.423:49b 49h.424:49c 49h.426:49e 49h.428:49f 49h.429:49g
49i.2y:4fn 49i.423:4fl 49i.424:4fm 49i.426:4fo 49i.428:4fp 49i.429:4fq 4b6:8ff 4b9:8fe 4bl:wl3 4f4:wkt 4hl:wxc
4ho:4ip 4hp:4hu.70f 4i3:2k3j 4i7:6mp 4i8:6nz 4i8.4ii:86b 4ii:6ny.8bl 4ik:6v8.7gn.7gq.7ky.1f2s.1jg7.2rf8 4im:6vc.8bh
4iu:1fio 4iw:6mt 4j3:8yr 4o2:4o3 4s5:4t1 4t8:4uu 4wv.3z2:4ws 4xh:4wr 526:53k 52p:53l 56t:58g.58w 5cd:5ea 5ch:5eb
5d4:5eg 5e8:5ek 5q8:xve 5qd:xv4 5qf:xvg 5qi:xvf 5qm:on.u0.1ff1 5qw:5rd.xwy 5qx:un 5qz:qs.ua.xv6 61r:qc.12m.48n.94p
6ku:4ad.wke 8qn:xhu 8s6:og.3vs.3w0.wxd.xvk 8tz:7jk 8xs:1f3s 8xu:6e6.87t.94t 8yf:6e5.6we 9j0:6yp.890 9ko:9nc
9oc:3g3.6c4.6c5.7b4.7b5.9u8.feo.x6f 9oc.3fl:16m1 9oc.3fp:16m2 9oc.3fp.ffs:16m3 9oc.3ft:16m4 9oc.3fy:3h1 9oc.9oc:3h2
9oc.ffs:3g4 9oc.ffs.3fy:3h3 aim:96z ako:dcr app:beb b96:97b bi9:jrd bmi:kc6 bp1:ph2 bp6:imo bp7:dgg bs3:kx5 cop:vk3
cov:k83 dhf:kdi dyu:ra6 ffs:3g5.718.71b.71e.71h.71m.71q.9u9 ffs.3fl:3h4 ffs.3fn:3h5 ffs.3fn.3ft:16m5
ffs.3fn.ffs:16m6 ffs.3fr:16m7 ffs.3fr.ffs:16m8 ffs.3ft:3h6 ffs.3ft.ffs:16m9 ffs.3fx:16ma ffs.3fy:3h7 ffs.3g2:16mb
ffs.3ha:3h9 ffs.9oc:3h8 ffs.ffs:16mc ffw:97q fh5:9uo fh6:96r.9un fh7:96q.9ue fi8:99u fid:9ui fik:9mz fjv:96t.9lw
fp1:fsy ftw:fuk g1s:972 g2z:9n3 g76:96x gbf:9m3 ggd:34m ggg:34l ggs:9mw gkj:9nx.h5j gur:gv3 h7j:hkb hgh:hgr hij:hkv
hlh:9mn hwv:hz4 i76:974 i77:973 ijp:9m0 ik3:976 ild:ilu inu:977 itt:978 ix0:97a jee:jeg jf0:97c jzp:97d k21:99n
k4h:97f k7u:k89 kcs:peu kcv:pg0 kcw:pfu kcz:phd kd4:pif kdf:plz kfi:kjj kv1:kyv l7z:99p l8a:97i lch:97k ldh:97l
ldm:97m lu0:lzt m7g:97n mjv:97o mnh:97s npw:nrj ny3:97x o9o:99r oop:97z or9:os6 p5e:97v.982 p5f:981 paa:989 pds:98a
ph8:pj5 prt:98e.98f.98g q6l:qbj qif:qip qj2:98h qxw:98i r5r:98k r5s:98j r7l:98l ram:rct rk6:rkf rkw:98o rq4:rqb
rvh:98p ry7:rye s11:s1m s5z:s63 s8v:s9z sbq:98r sdy:98s.98t slq:sm6 t65:t66 tc5:98w tiv:98x tiw:98y tj3:98z tm0:990
tnh:98v.992 trr:trs tw2:994 u06:995 u45:996 u6m:997 u72:998 u73:999 u74:99b uar:99c ui4:99e unw:99g uws:99h v9e:v9f
vc6:99k vd0:99l vdd:vde vgw:99o vi7:99q vix:99s vnu:wim vo0:wj0 vr4:wik vua:wiw w2h:wjj w4x:wji w5p:wic wbv:wjk
wc5:wjm wcf:wje wci:wj4 wgo:wiv wk5:6ud.7uq.x4h.2k2k wkk:x3y wko:6kh wl2:6ki.1fdd.20iu.2k2d.2k2z wul:x4m
wux:20ik.2rcx wvd:1fjf x0n:x3p x1b:ot.sf x3b:3a8 x3n:gr.qd.sk.us.101.6gc.6wk.8so.8sp.xwb.1fe1.1jgu x6j:4af.2k34
xdn:1i3g xi5:xib xjk:xja xkx:xn7 xlv:xna 1f3c:6tx.8ap.wwq.2re0 1f3w:7gd.2k2c.2rd0 1f40:89i 1f9e:1fbl 1f9v:1fbn
1fa2:1kxk 1fei:x3u.x3v 1fgm:1fhc 1ggu:7j9.1omx 1h36:1h4s 1h45:1h4q 1ite:1ivs.1ivt 1itf:1ivu 1itg:1ivv 1jvp.1jvp:1jvs
1jvp.1jvp.1jvz:1jvt 1jvp.1jvp.1jw0:1jvu 1jvp.1jvz:1jvq 1jvp.1jw0:1jvr 1jvv.1jvv:1jvx 1jvv.1jvv.1jvz:1jvy
1jvv.1jvz:1jvw 1jw3.1jvz:1jw4 1jw3.1jw0:1jw5 1jw3.1jw3:1jw6 1jw3.1jw3.1jvz:1jw7 1jw3.1jw3.1jw0:1jw8 20hs:6kj
`
