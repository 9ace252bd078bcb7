/**
 * The characters that the fonts of documents have, as ranges in order: in base 36 the distance of the first from the
 * end of the range before, and behind a plus how many more follow it. A test compares them with the fonts.
 */
export const printableRanges = `
w+2m y+c 2+io 2+13 3+5 5+6 2 2+j 2+1q f+8v 2+11 3+1d 3+2 2+1i 9+q 5+5 c+4 2+l 2+5b 2+x 29+2p 5b+u 2+1
7+6j 2+7 3+1 3+l 2+6 2 4+3 3+8 3+1 3+3 9 5+1 2+4 3+o 3+2 2+5 5+1 3+l 2+6 2+1 2+1 2+1 3 2+4 5+1 3+2 4 8+3
2 8+g b+2 2+8 2+2 2+l 2+6 2+1 2+4 3+9 2+2 2+2 3 g+3 3+b 8+6 2+2 2+7 3+1 3+l 2+6 2+1 2+4 3+8 3+1 3+2 8+2
5+1 2+4 3+h b+1 2+5 4+2 2+3 4+1 2 2+1 4+1 4+2 4+b 5+4 4+2 2+3 3 7 f+k 6+c 2+2 2+m 2+f 3+8 2+2 2+3 8+1
2+2 3 3+3 3+9 8+l 2+2 2+m 2+9 2+4 3+8 2+2 2+3 8+1 7+1 2+3 3+9 2+2 d+c 2+2 2+1e 2+2 2+5 5+f 3+p 2+2 2+h
4+n 2+8 2 3+6 4 5+5 2 2+7 7+9 3+2 d+1l 6+r 12+1 2 2+4 2+n 2 2+m 3+4 2 2+6 2+9 3+3 x+1z 2+z 5+12 2+z 2+e
2+6 5+1 12+5h 2 6 3+3y 3+6f 2+3 3+6 2 2+3 3+14 2+3 3+w 2+3 3+6 2 2+3 3+e 2+1k 2+3 3+1u 3+v 4+p 2v+hr
75+1f 3+13 3+9 7+9 53+1x 6j+v 4x+g 5 2+7 c2+8 8+16 3+2 h 2 3+1 2 2 7 9 3 5 2+3 9+6x 2+7u 3+5 3+11 3+5
3+7 2 2 2 2+u 3+1g 2+e 2+d 3+5 2+i 3+2 2+8 2+a 6+p 6+1c h+1 3+q 2+c 4+w t+1 i g+2z 5+b 8+1 5 7+a8 2 3+6
5+3 3+m 6 4+21 l+1 6+u 5+e 2+2 a+d 2+1 3+2 2+1h q+a m+bt 5+4 2+f c+8 4+3 2+2 i+r 3+t f+3 4 5+2 6 b+g 2+i
v+4 2+3 2+h 4 2+5 2+y 2 2+4 3+1q 4+n 2+d 2+qb 3+v 2+2w 2p+v 3l+11 2 6 3+1j 8+1 f+n a+6 2+6 2+6 2+6 2+6
2+6 2+6 2+6 2+3h z+p 2+2g d+5x r+b 5+1r 2+2d 3+2u 6+16 2+1e 2+15 2+17 5+z d+1a 2+7f 2+58o b+g8f 18x+2n
2p+5m 6+1 2 2+4 p+d 1d+9 54 2 c 1b 1e+s 2s+u 2q+v 3m+5 3+5 3+5 a+6 2+6 2+1n 45+8mb d+m 5+1c 6it+2m 2+21
2+2s 2+j 2+6 2+3 2+a 2 2 2+i 2 2+f 2 46+6 d+4 6+p 2+4 2 2+1 2+1 2+3g h+cc 3+1h 8 x+f h+9 7+1e 2+i 2+3
5+4 2+3q 5+4e 2+t 4+5 3+5 3+5 3+2 4+6 2+6 e+1 ak+g 3+2 2+c 4 1c+18 138+5 2+15 2+8 1fn+2 ki+j 7h 2 1k+1
1h0+f 10e9+2e ob q w q w q w q w q 1fh+u 1qa+6 2+3 2+1 2+e 1de+1 7j+17 5+2r d+e 3+e 2+e 2+10 b+4t 2b+2
e+17 5+8 8+1 58+2 6 7 5+b a 1u 5 m+c 8 5+2 k 2 2 4+4 6+c d 4+2 2+2 h d a 7 p 2+1 4+3 3+2 5 n j 12 d 3 6
2 4 9+3 f 5 5+2 4+3 a 2+2 2+1 5 4+3 3 5+1 17+7 5 6+15 2+p 3+c 2+2d 2e+1b 8 6 4 3 4 l 5 7+1 2 a+5 2+2 4+4
9+a 6+3 4+5 3c+2 5+2m 7+b l+b 5+1j 9+9 7+13 9+t 3+1 27+b 1c b 56+2b d+d 3+4 4+2 6+6 a+o 8+6 a+2 e+6
16+42 2+1i xp 2 1v b 2d 1k va 2m 26 lq ng w5 8o 7h 3d ap 1v 9c 1md 11w 1p v6 1s kg hd f1 g6 i0 34 wu
ce+1 az rf g 6b 4s 11o 7 6j 12 h 2z 24 13g kp 3b 21 8k 1c 1y i2 8 1m 78 9r 5c j1 43 ao cq h8 7r 5u 7a 2k
ah ej 5h 10j xn 12 i5 bj 4x dp b2 1e 30 4c 1u sd i 5w bg t 97 o9 72 8 2 3 8m n 32 3u n0 e l7 17 ae b5 17
1fn 5 9 m9 f7 b8 ah 7y s 7t 6 y 11m at+1 f+1 51 7n 2r c 3 b 3r c 3 26 3q 8 7 3 k+1 14 3c+1 4 1g d 14+1
9+2 2 2 2x+1 n 1s 58 s x j 3 a 4 i 4c en 48 3 q 7 48 9o g 34 1e e8+1 3j x 23 5c 4 w 3n c s 37 1w 6 3 84
c 3 4r 5t 5 9 8 2+2 2 j 8+1 69 3 34 y i 16 64 5 3 i k 3 j 6d c 33 18 3k 4+1 3 7+1 2 4 2 9 4 c+1 9 5 3 3
4 3 2 4 1h e+1 e 3s 9 46+1 7 2 3+1 7 3l 2 2+1 f+1 8 5+1 13 1v 2 9 3 4 2a c b 1bl 36t 3os 3 2 i 7 v g l d
1a 4 1j f 10 24 2s f 2mi 1is+1 b2
`
